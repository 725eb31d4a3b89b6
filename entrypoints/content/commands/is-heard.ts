import { newMemo, surroundingsOf } from '#entrypoints/content/find/element/surroundings.ts';
import { ariaNameOf } from '#entrypoints/content/find/name/alternative.ts';
import type { FramePictures } from '#entrypoints/content/life/frame-pictures.ts';

/**
 * False for an image in a link or button whose author gave it an ARIA name: that replaces everything inside it, so that
 * no alt text there is ever heard (accname 1.2, step 2D). A name of ours is no such name.
 */
export function isHeard(element: Element, { injections }: FramePictures): boolean {
  const { nearestControl: control } = surroundingsOf(element, newMemo());
  if (!control || !ariaNameOf(control)) return true;
  return injections.values().some((injection) => injection.element === control);
}
