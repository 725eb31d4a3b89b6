import type { MenuTarget } from '#entrypoints/content/events/menu-target.ts';
import { imageOfOurs, isOurs } from '#entrypoints/content/panel/ours.ts';
import { backgroundOf } from '#entrypoints/content/closer-look/painted.ts';
import { elementsAt, isInside } from './hit-test.ts';
import { isOpaque } from './is-opaque.ts';
import { pictureAround, PICTURES } from './pictures.ts';

/**
 * The picture a person means by a point on the page: the element itself, one inside it or under it (a transparent
 * overlay is common), else the nearest CSS background.
 */
export function pickAt({ element: target, x, y }: MenuTarget): Element | null {
  const element = target.deref();
  if (!element?.isConnected) return null;
  if (isOurs(element)) return imageOfOurs(element);
  const seen = seenAt(x, y);
  return (
    pictureAround(element) ??
    first(seen, pictureAround) ??
    only(element.querySelectorAll(PICTURES)) ??
    [element, ...seen].find(backgroundOf) ??
    null
  );
}

/** The picture that was right-clicked itself, or lay under something that can be seen through. */
export function rightClickedPicture({ element: target, x, y }: MenuTarget): Element | null {
  const element = target.deref();
  if (!element?.isConnected || isOurs(element)) return null;
  return pictureAround(element) ?? pictureSeenAt(x, y);
}

/** The picture that a person sees at a point, else the background of a part of the page. */
export function pictureSeenAt(x: number, y: number): Element | null {
  const seen = seenAt(x, y);
  return first(seen, pictureAround) ?? seen.find(isBackground) ?? null;
}

/** What a person sees at a point: down to what hides all below it. */
function seenAt(x: number, y: number): Element[] {
  const stack = elementsAt(x, y);
  const end = stack.findIndex((element, index) => {
    // A shadow tree comes before the children of its host that it shows, though it may lie below them.
    const isAround = stack.slice(index + 1).some((other) => isInside(other, element));
    return !isAround && isOpaque(element);
  });
  return end < 0 ? stack : stack.slice(0, end + 1);
}

/** The background of the whole page is hardly what a person means. */
function isBackground(element: Element): boolean {
  return backgroundOf(element) !== null && !element.matches('html, body');
}

function first<T>(elements: readonly Element[], find: (element: Element) => T | null): T | null {
  for (const element of elements) {
    const found = find(element);
    if (found) return found;
  }
  return null;
}

function only(elements: NodeListOf<Element>): Element | null {
  return elements.length === 1 ? (elements[0] ?? null) : null;
}
