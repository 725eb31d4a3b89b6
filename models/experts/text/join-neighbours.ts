import { heightOf, isVertical, sharedColumns, sharedRows, union, type PixelBox } from './boxes.ts';

/** Pieces that are nearer to each other than this share of the lower one's height are words of one line. */
const NEAR = 0.3;
/** Pieces are on one line where they share rows of at least this share of the lower one's height. */
const LEVEL = 0.6;

/**
 * Joins pieces of one line that the detector left apart: pieces side by side, and in vertical lines pieces above each
 * other.
 */
export function joinNeighbours(boxes: readonly PixelBox[]): PixelBox[] {
  const vertical = boxes.filter(isVertical);
  const horizontal = boxes.filter((box) => !isVertical(box));
  return [...joinRows(horizontal), ...joinRows(vertical.map(swapAxes)).map(swapAxes)];
}

function joinRows(boxes: readonly PixelBox[]): PixelBox[] {
  const lines: PixelBox[] = [];
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    const at = lines.findIndex((line) => belongs(line, box));
    if (at < 0) lines.push(box);
    else lines[at] = union(lines[at]!, box);
  }
  return lines;
}

function belongs(line: PixelBox, box: PixelBox): boolean {
  const [low, high] = [heightOf(line), heightOf(box)].sort((a, b) => a - b) as [number, number];
  if (high > 1.6 * low) return false;
  return sharedRows(line, box) >= LEVEL * low && -sharedColumns(line, box) < NEAR * low;
}

const swapAxes = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: top,
  top: left,
  right: bottom,
  bottom: right,
});
