import { backgroundOf } from '#entrypoints/content/closer-look/painted.ts';
import type { MenuTarget } from '#entrypoints/content/events/menu-target.ts';
import { everyCandidate } from './every-candidate.ts';

/** What shows a picture of its own, whatever its role. */
const PICTURES = 'img, input[type=image], svg, embed, object';

/**
 * The picture a person means by a point on the page: the element itself, one inside it or under it (a
 * transparent overlay is common), else the nearest CSS background.
 */
export function pickAt({ element, x, y }: MenuTarget): Element | null {
  const own = element.closest(PICTURES);
  if (own) return outermostSvg(own);
  const stack = elementsAt(x, y);
  const under = stack.find((other) => other.matches(PICTURES) || other.closest('svg'));
  if (under) return outermostSvg(under);
  return only(element.querySelectorAll(PICTURES)) ?? [element, ...stack].find(backgroundOf) ?? null;
}

/**
 * The image a keyboard command means: the focused one, else the last menu target, else the one nearest to
 * the middle of the viewport. The virtual cursor of a screen reader cannot be asked.
 */
export function pickCurrent(menu: MenuTarget | null): Element | null {
  const focused = focusedElement();
  if (focused && focused !== document.body) {
    const own = focused.closest(PICTURES) ?? focused.querySelector(PICTURES);
    if (own) return outermostSvg(own);
  }
  return (menu && pickAt(menu)) ?? nearestToMiddle();
}

function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

function nearestToMiddle(): Element | null {
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  let nearest: Element | null = null;
  let shortest = Infinity;
  for (const candidate of everyCandidate()) {
    const { left, right, top, bottom, width, height } = candidate.getBoundingClientRect();
    if (width < 3 || height < 3 || bottom < 0 || right < 0 || top > innerHeight || left > innerWidth)
      continue;
    const distance = Math.hypot((left + right) / 2 - middle.x, (top + bottom) / 2 - middle.y);
    if (distance < shortest) [nearest, shortest] = [candidate, distance];
  }
  return nearest;
}

/** `elementsFromPoint`, through open shadow roots. */
function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    const inner = element.shadowRoot;
    return (inner && inner !== root ? elementsAt(x, y, inner) : []).concat(element);
  });
}

/** The whole drawing, not the path of it that was hit. */
function outermostSvg(element: Element): Element {
  let svg = element.closest('svg');
  while (svg?.ownerSVGElement) svg = svg.ownerSVGElement;
  return svg ?? element;
}

function only(elements: NodeListOf<Element>): Element | null {
  return elements.length === 1 ? (elements[0] ?? null) : null;
}
