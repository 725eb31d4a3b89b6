import { heightOf, type PixelBox } from '#models/experts/text/boxes.ts';
import type { LetterRow } from './rows.ts';

/** The narrowest gap between words, as a share of the row's height. */
const NARROWEST = 0.18;
/** How many times as wide as every gap between letters it is, and by what share of the height it is wider. */
const WIDER = 1.5;
const APART = 0.08;
/** By how much of the row's height it is widened. */
const MORE = 0.3;

export interface WordSpaces {
  /** By how many pixels the row gets longer. */
  total: number;
  /** By how many pixels what stands there moves to the right. */
  before(part: PixelBox): number;
}

/**
 * Room to be added between the words of a row. Large letters are often set so tightly that the reader sees no space between
 * two words. The gaps of a row fall into two groups, unless it is a single word.
 */
export function wordSpaces(row: LetterRow): WordSpaces {
  const gaps = gapsOf(row);
  const least = leastWordGap(
    gaps.map(({ width }) => width),
    heightOf(row),
  );
  const starts = gaps.filter(({ width }) => width >= least).map(({ middle }) => middle);
  const more = Math.round(MORE * heightOf(row));
  return {
    total: starts.length * more,
    before: (part) => more * starts.filter((start) => start < (part.left + part.right) / 2).length,
  };
}

function gapsOf(row: LetterRow): { width: number; middle: number }[] {
  const letters = row.letters.toSorted((a, b) => a.left - b.left);
  const gaps: { width: number; middle: number }[] = [];
  let right = letters[0]!.right;
  for (const letter of letters.slice(1)) {
    gaps.push({ width: Math.max(0, letter.left - right), middle: (letter.left + right) / 2 });
    right = Math.max(right, letter.right);
  }
  return gaps;
}

/** The width from which a gap is one between words: the widest step from one gap to the next. Infinity where there is none. */
function leastWordGap(widths: readonly number[], height: number): number {
  const sorted = widths.toSorted((a, b) => a - b);
  let widest = { least: Infinity, step: APART * height };
  for (const [at, above] of sorted.entries()) {
    const below = sorted[at - 1];
    if (below === undefined || above < Math.max(NARROWEST * height, WIDER * below)) continue;
    if (above - below >= widest.step) widest = { least: above, step: above - below };
  }
  return widest.least;
}
