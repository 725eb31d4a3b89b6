import { heightOf, isVertical, sharedRows, widthOf, type PixelBox } from './boxes.ts';

/** Of its height, what a character shares with its row at least. */
const IN_ROW = 0.6;
/** How its height compares with that of the line in its row: a vertical line that is as low would have less than two letters. */
const LOWEST = 0.75;
const HIGHEST = 1.3;
/** Of the height, the width from which a box is not vertical, with a little more for rounding. */
const WIDE_ENOUGH = 0.7;

/**
 * A letter or digit by itself, such as those in the cells of a table, is higher than wide, as a vertical line is. Where it is
 * as high as a line beside it, its box is widened, so that it counts as a line of its own.
 */
export function widenLoneCharacters(boxes: readonly PixelBox[]): PixelBox[] {
  const lines = boxes.filter((box) => !isVertical(box));
  return boxes.map((box) =>
    isVertical(box) && lines.some((line) => standsBeside(box, line)) ? widened(box) : box,
  );
}

function standsBeside(box: PixelBox, line: PixelBox): boolean {
  const share = heightOf(box) / heightOf(line);
  return share >= LOWEST && share <= HIGHEST && sharedRows(box, line) >= IN_ROW * heightOf(box);
}

function widened(box: PixelBox): PixelBox {
  const missing = Math.ceil((WIDE_ENOUGH * heightOf(box) - widthOf(box)) / 2);
  return { ...box, left: Math.max(0, box.left - missing), right: box.right + missing };
}
