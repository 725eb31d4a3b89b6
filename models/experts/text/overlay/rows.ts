import {
  heightOf,
  sharedColumns,
  sharedRows,
  union,
  widthOf,
  type PixelBox,
} from '#models/experts/text/boxes.ts';

/** A row of letters of about one height. */
export interface LetterRow extends PixelBox {
  letters: PixelBox[];
}

/** Letters of a row share at least this much of the lower one's height; small letters are this much lower at most. */
const LEVEL = 0.6;
const SAME_SIZE = 2;
/** The widest gap between words, as a share of the height. */
const GAP = 1.1;
/** Fewer letters than these are no caption. */
const FEWEST_LETTERS = 3;
/** Share of a row's letters that are rimmed nearly all around. */
const SURE = 0.5;
/** A row is at least so many times as wide as high. */
const WIDE = 1.5;

/** Rows of letters, from the top. Most of a row's letters are sure. */
export function letterRows(letters: readonly (PixelBox & { isSure: boolean })[]): LetterRow[] {
  const rows: (LetterRow & { sure: number })[] = [];
  for (const letter of letters.toSorted((a, b) => a.left - b.left)) {
    const sure = letter.isSure ? 1 : 0;
    const row = rows.find((row) => belongs(row, letter));
    if (row)
      Object.assign(row, union(row, letter), { letters: [...row.letters, letter], sure: row.sure + sure });
    else rows.push({ ...letter, letters: [letter], sure });
  }
  return rows
    .filter(({ letters, sure }) => letters.length >= FEWEST_LETTERS && sure >= SURE * letters.length)
    .filter((row) => widthOf(row) >= WIDE * heightOf(row))
    .sort((a, b) => a.top - b.top);
}

function belongs(row: LetterRow, letter: PixelBox): boolean {
  const last = row.letters.at(-1)!;
  const [low, high] = [heightOf(last), heightOf(letter)].sort((a, b) => a - b) as [number, number];
  if (high > SAME_SIZE * low || sharedRows(last, letter) < LEVEL * low) return false;
  return -sharedColumns(last, letter) < GAP * heightOf(row);
}
