import type { FramePictures } from '#entrypoints/content/life/frame-pictures.ts';
import { isOurs } from '#entrypoints/content/write/inject.ts';

/** The name that we gave an element, while the page leaves it; else null. */
export function writtenTextOf(element: Element, pictures: FramePictures): string | null {
  const injection = pictures.injections.get(element);
  return injection && isOurs(injection) ? injection.text : null;
}

/** The same, or the name that it gets as soon as the page is idle. */
export function textToBeOf(element: Element, pictures: FramePictures): string | null {
  const { life } = pictures.stateOf(element);
  const isWaiting = life.at === 'written' && !pictures.injections.has(element);
  return isWaiting ? life.text : writtenTextOf(element, pictures);
}
