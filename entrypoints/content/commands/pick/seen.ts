import { isSeenAt } from './hit-test.ts';
import { opacityOf } from './is-opaque.ts';
import {
  distance,
  middleOf,
  nearestIn,
  overlap,
  pointsIn,
  windowPart,
  type Part,
  type Point,
} from './parts.ts';

/** Smaller pictures are trackers and spacers. */
const SMALLEST = 3;
/** Anything fainter is as good as hidden. */
const FAINTEST = 0.1;
/** Longest side of a sign, in CSS pixels, and how many times larger the picture is that it lies on. */
const SIGN = 72;
const SIGN_SHARE = 4;
const VISIBLE = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

/** True where at least a part of the element can be seen now. */
export function isSeen(element: Element): boolean {
  return nearestSeen([element]) !== null;
}

/**
 * Of elements that can be seen now, the one that is nearest to the middle of the window; of equals the largest. A sign
 * on a picture, such as a triangle to play it, stands for that picture.
 * @param isWanted asked of those in the window only
 */
export function nearestSeen(
  elements: readonly Element[],
  isWanted: (element: Element) => boolean = () => true,
): Element | null {
  const view = windowPart();
  const middle = middleOf(view);
  let nearest: Placed | null = null;
  let shortest = Infinity;
  const inView = elements
    .flatMap((element) => placed(element, view, middle))
    .filter(({ element }) => isWanted(element))
    .toSorted((one, other) => one.atLeast - other.atLeast || other.size - one.size);
  for (const one of inView) {
    if (one.atLeast >= shortest) break;
    const away = distanceSeen(one, middle);
    if (away < shortest) [nearest, shortest] = [one, away];
  }
  if (!nearest) return null;
  const sign = nearest;
  const under = inView.find((one) => isSignOn(sign, one) && distanceSeen(one, middle) < Infinity);
  return (under ?? sign).element;
}

function isSignOn(sign: Placed, picture: Placed): boolean {
  if (sign.size > SIGN ** 2 || picture.size < SIGN_SHARE * sign.size) return false;
  const place = middleOf(sign.part);
  return distance(nearestIn(picture.part, place), place) === 0;
}

interface Placed {
  element: Element;
  /** What of it is in the window, covered or not. */
  part: Part;
  /** It is not nearer to the middle than that. */
  atLeast: number;
  size: number;
}

function placed(element: Element, view: Part, middle: Point): Placed[] {
  const box = element.getBoundingClientRect();
  if (box.width < SMALLEST || box.height < SMALLEST) return [];
  const part = overlap(box, view);
  const isShown = part && element.checkVisibility(VISIBLE) && opacityOf(element) > FAINTEST;
  if (!isShown) return [];
  const atLeast = distance(nearestIn(part, middle), middle);
  return [{ element, part, atLeast, size: box.width * box.height }];
}

/** How far from the middle of the window it is seen, at its nearest. */
function distanceSeen({ element, part }: Placed, middle: Point): number {
  const point = pointsIn(part, middle).find(({ x, y }) => isSeenAt(element, x, y));
  return point ? distance(point, middle) : Infinity;
}
