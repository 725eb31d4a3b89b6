import { heightOf, sharedColumns, sharedRows, tight, widthOf, type PixelBox } from './boxes.ts';

/**
 * Lines seen from near, but large ones as they were seen from afar, where near they fall apart. What from
 * afar was several lines in one is left as it is seen from near.
 * @param large lowest height of a line that counts from afar
 */
export function mergeScales(near: readonly PixelBox[], far: readonly PixelBox[], large: number): PixelBox[] {
  const kept = far.filter((box) => heightOf(box) >= large && !holdsLines(box, near));
  return [...near.filter((box) => !kept.some((other) => covers(other, box))), ...kept];
}

function holdsLines(far: PixelBox, near: readonly PixelBox[]): boolean {
  const inside = near.filter((box) => covers(far, box)).map(tight);
  return inside.some((a) => inside.some((b) => sharedRows(a, b) <= 0));
}

/** Whether most of a box lies in another. */
function covers(other: PixelBox, box: PixelBox): boolean {
  const shared = Math.max(0, sharedRows(other, box)) * Math.max(0, sharedColumns(other, box));
  return shared > 0.5 * heightOf(box) * widthOf(box);
}
