/** A rectangle of the window, in CSS pixels. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** What of this frame's page is in the window, also where the person has pinched it larger. */
export function windowPart(): Part {
  const view = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

/** What two rectangles have in common; null where that is nothing. */
export function overlap(one: Part, other: Part): Part | null {
  const common = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return common.left < common.right && common.top < common.bottom ? common : null;
}

export function middleOf({ left, top, right, bottom }: Part): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Points across a part, and as many down it, that stand for all of it. */
const ACROSS = 5;
/** Room to its edges, where a point may round to what is beside it. */
const MARGIN = 0.5;

/** Points all over a part, those nearest to `goal` first. */
export function pointsIn(part: Part, goal: Point): Point[] {
  const points = [nearestIn(part, goal)];
  for (let column = 0.5; column < ACROSS; column++) {
    for (let row = 0.5; row < ACROSS; row++) {
      points.push({
        x: part.left + ((part.right - part.left) * column) / ACROSS,
        y: part.top + ((part.bottom - part.top) * row) / ACROSS,
      });
    }
  }
  return points.toSorted((one, other) => distance(one, goal) - distance(other, goal));
}

export function nearestIn({ left, top, right, bottom }: Part, { x, y }: Point): Point {
  return {
    x: Math.max(left + MARGIN, Math.min(x, right - MARGIN)),
    y: Math.max(top + MARGIN, Math.min(y, bottom - MARGIN)),
  };
}
