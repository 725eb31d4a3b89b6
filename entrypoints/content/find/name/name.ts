import { all } from '#entrypoints/content/find/element/all.ts';
import type { Memo } from '#entrypoints/content/find/element/surroundings.ts';
import { ariaNameOf, contentsOf, referencedText } from './alternative.ts';
import { hostNameOf, titleOf } from './host-label.ts';
import { generatedText, spokenText, trimName } from './name-text.ts';

/**
 * Accessible name of an image by its own means (accname 1.2 with HTML-AAM and SVG-AAM), ARIA aside:
 * label, `alt`, `title` element, `title` attribute. '' where it has none.
 */
export function ownNameOf(image: Element, memo: Memo): string {
  return labelText(image, memo) || (hostNameOf(image) ?? titleOf(image));
}

/** Whether a link, button or the like has an accessible name, be it by an image other than `without`. */
export function hasControlName(control: Element, memo: Memo, without?: Element): boolean {
  let named = without ? undefined : memo.controlsNamed.get(control);
  if (named === undefined) {
    named = Boolean(
      ariaNameOf(control) ||
      labelText(control, memo) ||
      hostNameOf(control) ||
      spokenText(contentsOf(control, { seen: new Set([control, without!]), brief: true })) ||
      titleOf(control) ||
      hasGeneratedText(control),
    );
    if (!without) memo.controlsNamed.set(control, named);
  }
  return named;
}

/** Text of the `label` elements of a form control. */
function labelText(element: Element, memo: Memo): string {
  // Every control is asked, and hardly any can have a label.
  if (!('labels' in element) || !(element.id || element.closest('label'))) return '';
  const labels = labelsIn(element.getRootNode() as ParentNode, memo).get(element) ?? [];
  return trimName(labels.map((label) => referencedText(label, new Set([element]))).join(' '));
}

/** Every label of a tree, by its control. The property `labels` searches the whole tree for each control. */
function labelsIn(root: ParentNode, memo: Memo): Map<Element | null, Element[]> {
  let labels = memo.labelsByTree.get(root);
  if (!labels) {
    labels = Map.groupBy(all<HTMLLabelElement>(root, 'label'), (label) => label.control);
    memo.labelsByTree.set(root, labels);
  }
  return labels;
}

/** Elements that no text can be generated in. */
const WITHOUT_PSEUDOS = ':not(img,svg,svg *,br,picture,source,input)';

/** Whether CSS writes text before or after the content. Asked last: styles of pseudo-elements are slow. */
function hasGeneratedText(control: Element): boolean {
  return [control, ...all(control, WITHOUT_PSEUDOS)].some(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      ['::before', '::after'].some((pseudo) => generatedText(getComputedStyle(element, pseudo).content)),
  );
}
