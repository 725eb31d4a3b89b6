import { heightOf, sharedColumns, union, widthOf, type PixelBox } from './boxes.ts';
import { rowsOf } from './table-rows.ts';

/** A line of a figure's label. */
export interface LabelLine extends PixelBox {
  text: string;
}

/** Space between two lines of one label, at most, as a share of their height. Between boxes it is twice that. */
const MOST_GAP = 1.4;
/** How far the middles of two lines of one label differ at most, as a share of their height. */
const CENTRED = 0.6;
/** A label of more lines is a list, such as the fields in a box of a class diagram. */
const MOST_LINES = 3;

/**
 * The lines of a diagram, label by label: what stands in one box is not torn apart by what stands in the box beside it.
 */
function inLabels<T extends LabelLine>(lines: readonly T[]): T[][] {
  const labels: T[][] = [];
  for (const line of lines.toSorted((a, b) => a.top - b.top)) {
    const label = labels.find((label) => belongs(label.at(-1)!, line));
    if (label) label.push(line);
    else labels.push([line]);
  }
  return labels.flatMap((label) => (label.length > MOST_LINES ? label.map((line) => [line]) : [label]));
}

/** Labels from the top down, and those beside each other from the left. */
export function labelsInRows<T extends LabelLine>(lines: readonly T[]): T[][] {
  const labels = inLabels(lines).map((lines) =>
    Object.assign(lines.reduce<PixelBox>(union, lines[0]!), { lines }),
  );
  return rowsOf(labels).flatMap((row) => row.map(({ lines }) => lines));
}

function belongs(last: PixelBox, line: PixelBox): boolean {
  const [low, high] = [heightOf(last), heightOf(line)].toSorted((a, b) => a - b) as [number, number];
  const gap = line.top - last.bottom;
  if (high > 1.5 * low || gap < -CENTRED * low || gap > MOST_GAP * low) return false;
  const isCentred = Math.abs(last.left + last.right - line.left - line.right) / 2 <= CENTRED * low;
  return isCentred && sharedColumns(last, line) >= 0.9 * Math.min(widthOf(last), widthOf(line));
}
