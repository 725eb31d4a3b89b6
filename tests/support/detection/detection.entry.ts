import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';
import { captureReasonOf, mayComeLater } from '#entrypoints/content/find/capture.ts';

export { candidatesIn } from '#entrypoints/content/find/candidates.ts';
export { classify } from '#entrypoints/content/find/classify.ts';
export { newSelectorMemo, selectorOf } from '#entrypoints/content/find/selector.ts';
export { inject, undo } from '#entrypoints/content/write/inject.ts';
export { newMemo } from '#entrypoints/content/find/element/surroundings.ts';

lookCloserWith(CLOSER_LOOK);

/** Whether an element can be described, and why. */
export function captionable(
  element: Element,
  { smallestSide, filter, control }: { smallestSide: number; filter?: boolean; control?: Element | null },
) {
  const reason = captureReasonOf(element, smallestSide, control, filter);
  const when = reason === 'ready' ? 'now' : mayComeLater(reason) ? 'deferred' : 'never';
  return { when, reason } as const;
}
