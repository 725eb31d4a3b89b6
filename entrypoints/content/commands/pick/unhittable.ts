import { flatParentOf } from '#entrypoints/content/find/element/tree.ts';
import { isOurs } from '#entrypoints/content/panel/ours.ts';
import { everyRoot } from './every-candidate.ts';
import { isOpaque } from './is-opaque.ts';

/** What is laid over a page without taking the pointer: hit-testing passes through it. Known until the present task ends. */
let covers: Element[] | null = null;

/** True where something covers the element at a point of the window though no pointer can hit it. */
export function isCoveredUnhittably(element: Element, x: number, y: number): boolean {
  return unhittable().some((cover) => holds(cover, x, y) && isPaintedAbove(cover, element));
}

function unhittable(): Element[] {
  if (covers) return covers;
  queueMicrotask(() => (covers = null));
  covers = everyRoot()
    .flatMap((root) => Array.from(root.querySelectorAll('*')))
    .filter(isOpaqueToEyesOnly);
  return covers;
}

function isOpaqueToEyesOnly(element: Element): boolean {
  const { pointerEvents, visibility } = getComputedStyle(element);
  return pointerEvents === 'none' && visibility === 'visible' && isOpaque(element) && !isOurs(element);
}

function holds(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left <= x && x < right && top <= y && y < bottom;
}

/**
 * Whether one element is painted after another that is no ancestor or descendant of it (CSS 2.2, appendix E). Below their
 * nearest common ancestor the outermost stacking level of each decides, and else their order.
 */
function isPaintedAbove(one: Element, other: Element): boolean {
  const [path, otherPath] = [pathOf(one), pathOf(other)];
  const fork = path.findIndex((element, at) => element !== otherPath[at]);
  if (fork < 0 || fork >= otherPath.length) return false;
  const [level, otherLevel] = [levelOf(path.slice(fork)), levelOf(otherPath.slice(fork))];
  if (level !== otherLevel) return level > otherLevel;
  const order = otherPath[fork]!.compareDocumentPosition(path[fork]!);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** From the root of the page down to the element. */
function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let node: Element | null = element; node; node = flatParentOf(node)) path.unshift(node);
  return path;
}

/** Above what has no position of its own, and below what has. */
const FLOW = -0.5;

function levelOf(path: readonly Element[]): number {
  for (const element of path) {
    const style = getComputedStyle(element);
    if (isPositioned(style)) return Number.parseInt(style.zIndex, 10) || 0;
    if (stacksByItself(style)) return 0;
  }
  return FLOW;
}

function isPositioned({ position, zIndex }: CSSStyleDeclaration): boolean {
  // Items of a flex box or grid may have a level without a position.
  return position !== 'static' || zIndex !== 'auto';
}

function stacksByItself({ opacity, transform, filter, isolation }: CSSStyleDeclaration): boolean {
  return opacity !== '1' || transform !== 'none' || filter !== 'none' || isolation === 'isolate';
}
