import { all } from '#entrypoints/content/find/element/all.ts';
import { referencedText } from '#entrypoints/content/find/name/alternative.ts';
import { trimName } from '#entrypoints/content/find/name/name-text.ts';

/** Labels of each tree, by their control; while nothing else runs they hold for every control. */
const labelsByTree = new Map<ParentNode, Map<Element | null, Element[]>>();

/** Text of the `label` elements of a form control. */
export function labelOf(control: Element): string {
  const labels = labelsIn(control.getRootNode() as ParentNode).get(control) ?? [];
  return trimName(labels.map((label) => referencedText(label, new Set([control]))).join(' '));
}

/** Every label of a tree, by its control. The property `labels` searches the whole tree for each control. */
function labelsIn(root: ParentNode): Map<Element | null, Element[]> {
  let labels = labelsByTree.get(root);
  if (!labels) {
    labels = Map.groupBy(all<HTMLLabelElement>(root, 'label'), (label) => label.control);
    labelsByTree.set(root, labels);
    queueMicrotask(() => labelsByTree.clear());
  }
  return labels;
}
