import type { Memo } from '../surroundings';
import { ariaNameOf, contentsOf, referencedText } from './alternative';
import { hostNameOf, titleOf } from './host';
import { generatedText, spokenText, trimName } from './text';

/**
 * Accessible name of an image by its own means (accname 1.2 with HTML-AAM and SVG-AAM), ARIA aside:
 * label, `alt`, `title` element, `title` attribute. '' where it has none.
 */
export function ownNameOf(image: Element): string {
  return labelsOf(image) || (hostNameOf(image) ?? titleOf(image));
}

/** Accessible name of a link, button or the like. '' where it has none. */
export function controlNameOf(control: Element, memo: Memo): string {
  let name = memo.controlNames.get(control);
  if (name === undefined) {
    name =
      ariaNameOf(control) ||
      labelsOf(control) ||
      hostNameOf(control) ||
      spokenText(contentsOf(control, { seen: new Set([control]) })) ||
      titleOf(control) ||
      generatedTextIn(control);
    memo.controlNames.set(control, name);
  }
  return name;
}

/** Text of the `label` elements of a form control. */
function labelsOf(element: Element): string {
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return trimName(labels.map((label) => referencedText(label, new Set([element]))).join(' '));
}

/** What CSS writes before and after the content. Looked at last: it needs styles of every descendant. */
function generatedTextIn(control: Element): string {
  const contents = [control, ...control.querySelectorAll('*')]
    .filter((element) => element.checkVisibility())
    .flatMap((element) => ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content));
  return contents.map(generatedText).find(Boolean) ?? '';
}
