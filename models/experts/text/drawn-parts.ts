import { heightOf, widthOf, type PixelBox } from './boxes.ts';

/** What is not so many times as long as high holds one letter, figure or symbol at most. */
const LONE_LENGTH = 1.8;
/** How many times as high as the middle line a part of the drawing is, where there are several lines. */
const FAR_HIGHER = 6;
const SEVERAL = 4;

export const isLone = (box: PixelBox): boolean =>
  Math.max(widthOf(box), heightOf(box)) < LONE_LENGTH * thicknessOf(box);

/** The boxes that hold no line but a part of the drawing, such as the bars of a chart. */
export function drawnParts(boxes: readonly PixelBox[]): ReadonlySet<PixelBox> {
  const sizes = boxes.map(thicknessOf).toSorted((a, b) => a - b);
  const highest = FAR_HIGHER * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const drawn = boxes.filter((box) => isLone(box) && thicknessOf(box) > highest);
  return new Set(boxes.length > SEVERAL ? drawn : []);
}

function thicknessOf(box: PixelBox): number {
  return Math.min(widthOf(box), heightOf(box));
}
