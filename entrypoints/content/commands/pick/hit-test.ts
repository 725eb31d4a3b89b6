import { flatParentOf } from '#entrypoints/content/find/element/tree.ts';
import { shadowRootOf } from '#entrypoints/content/observe/shadow-roots.ts';
import { isOurs } from '#entrypoints/content/panel/ours.ts';
import { isOpaque } from './is-opaque.ts';
import { isCoveredUnhittably } from './unhittable.ts';

/** What lies at a point of the window, topmost first, in shadow trees too, be they closed. Nothing of ours. */
export function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  // A shadow root also gives what lies outside it.
  const own = root.elementsFromPoint(x, y).filter((element) => element.getRootNode() === root);
  return own.flatMap((element) => {
    if (isOurs(element)) return [];
    const inner = shadowRootOf(element);
    return inner ? elementsAt(x, y, inner).concat(element) : element;
  });
}

/** True where the element, or what is inside it, is seen at a point: on top, or below what can be seen through. */
export function isSeenAt(element: Element, x: number, y: number): boolean {
  return !isBelowHittable(element, x, y) && !isCoveredUnhittably(element, x, y);
}

function isBelowHittable(element: Element, x: number, y: number): boolean {
  for (const other of elementsAt(x, y)) {
    if (isInside(other, element)) return false;
    if (!isInside(element, other) && isOpaque(other)) return true;
  }
  // A page that keeps its pictures from being dragged hides them from this test as well.
  return getComputedStyle(element).pointerEvents !== 'none';
}

/** True for the element itself, too. */
export function isInside(inner: Element, outer: Element): boolean {
  for (let node: Element | null = inner; node; node = flatParentOf(node)) if (node === outer) return true;
  return false;
}
