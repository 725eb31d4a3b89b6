import { heightOf, sharedColumns, sharedRows, tight, widthOf, type PixelBox } from './boxes.ts';

/**
 * The lines of the fine pass, but large ones as the coarse pass found them, since the fine one breaks them up. Where
 * the coarse pass took several lines for one, the fine pass counts.
 * @param large lowest height at which a line of the coarse pass counts
 */
export function mergeScales(
  fine: readonly PixelBox[],
  coarse: readonly PixelBox[],
  large: number,
): PixelBox[] {
  const kept = coarse.filter((box) => heightOf(box) >= large && !holdsLines(box, fine));
  return [...fine.filter((box) => !kept.some((other) => covers(other, box))), ...kept];
}

function holdsLines(coarse: PixelBox, fine: readonly PixelBox[]): boolean {
  const inside = fine.filter((box) => covers(coarse, box)).map(tight);
  return inside.some((a) => inside.some((b) => sharedRows(a, b) <= 0));
}

/** Whether most of a box lies in another. */
function covers(other: PixelBox, box: PixelBox): boolean {
  const shared = Math.max(0, sharedRows(other, box)) * Math.max(0, sharedColumns(other, box));
  return shared > 0.5 * heightOf(box) * widthOf(box);
}
