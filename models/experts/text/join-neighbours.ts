import { heightOf, isUpright, sharedColumns, sharedRows, union, type PixelBox } from './boxes.ts';

/** Of the height of the grown box: pieces nearer than this are words of one line. */
const NEAR = 0.3;
/** Of the lower piece's height: shared rows that make two pieces one line. */
const LEVEL = 0.6;

/** Joins pieces of one line that the detector left apart: those that lie side by side, and of turned lines those above each other. */
export function joinNeighbours(boxes: readonly PixelBox[]): PixelBox[] {
  const upright = boxes.filter(isUpright);
  const lying = boxes.filter((box) => !isUpright(box));
  return [...joinRows(lying), ...joinRows(upright.map(swapAxes)).map(swapAxes)];
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
