import type { TextLine } from '#utils/domain/findings.ts';

/** Confidence that nonsense has too. */
const NONSENSE = 0.6;
/** A line that reaches beyond another one by more holds more words. */
const BEYOND = 1.1;
/** Share of the lower line's height that two lines of one row have in common. */
const LEVEL = 0.5;

type Box = TextLine['box'];

/** Of lines in the same place the best one: it is surer, or longer. */
export function bestOf(lines: readonly TextLine[]): TextLine[] {
  const best: TextLine[] = [];
  for (const line of lines.toSorted((a, b) => worth(b) - worth(a))) {
    if (!best.some((other) => shared(other.box, line.box, 0) > 0 && shared(other.box, line.box, 1) > 0))
      best.push(line);
  }
  return best;
}

const worth = ({ text, confidence }: TextLine): number => text.length * (confidence - NONSENSE);

/** Whether a line holds all that another one at the same place may hold. */
export const covers = (box: Box, other: Box): boolean =>
  shared(box, other, 1) > 0 && shared(box, other, 0) > 0 && other[2] <= BEYOND * box[2];

/** From the top, and from the left where they stand side by side. */
export function inOrder(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.box[1] - b.box[1])) {
    const row = rows.at(-1);
    const beside = row?.[0] && shared(row[0].box, line.box, 1) > LEVEL * Math.min(row[0].box[3], line.box[3]);
    if (beside) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box[0] - b.box[0]));
}

function shared(a: Box, b: Box, at: 0 | 1): number {
  return Math.min(a[at] + a[at + 2]!, b[at] + b[at + 2]!) - Math.max(a[at], b[at]);
}
