import {
  heightOf,
  sharedColumns,
  sharedRows,
  union,
  widthOf,
  type PixelBox,
} from '#models/experts/text/boxes.ts';
import type { Stroke } from './strokes.ts';

/** A row of letters of about one height. */
export interface LetterRow extends PixelBox {
  letters: Stroke[];
}

/** Letters of a row share at least this much of the lower one's height; small letters are this much lower at most. */
const LEVEL = 0.6;
const SAME_SIZE = 2;
/** The widest gap between words, as a share of the height; and in letters that are all of one width, or spaced out. */
const GAP = 1.1;
const WIDEST_GAP = 2.5;
/** The same beside a letter or two, which may be something else in the photo. */
const WIDEST_BESIDE_FEW = 1.6;
/** How far, as a share of the height, a letter or two beside a row may stand above or below its base. */
const SAME_BASE = 0.15;
/** Fewer letters than these are no caption. */
const FEWEST_LETTERS = 3;
/** Share of a row's letters that are rimmed nearly all around. */
const SURE = 0.5;
/** A row is at least so many times as wide as high. */
const WIDE = 1.5;

/** Rows of letters, from the top. Most of a row's letters are sure. */
export function letterRows(letters: readonly Stroke[]): LetterRow[] {
  const rows: RowPart[] = [];
  for (const letter of letters.toSorted((a, b) => a.left - b.left)) {
    const sure = letter.isSure ? 1 : 0;
    const row = rows.find((row) => belongs(row, letter));
    if (row)
      Object.assign(row, union(row, letter), { letters: [...row.letters, letter], sure: row.sure + sure });
    else rows.push({ ...letter, letters: [letter], sure });
  }
  return withNeighbours(rows)
    .filter((row) => widthOf(row) >= WIDE * heightOf(row))
    .sort((a, b) => a.top - b.top);
}

interface RowPart extends LetterRow {
  /** How many of its letters are sure. */
  sure: number;
}

const isSure = ({ letters, sure }: RowPart): boolean => sure >= SURE * letters.length;

/** The rows that have enough letters, with what stands beside them at a wider gap, though it is a single letter. */
function withNeighbours(parts: readonly RowPart[]): LetterRow[] {
  const rows: RowPart[] = [];
  const others = new Set(parts.filter(isSure));
  for (const part of parts) {
    if (part.letters.length < FEWEST_LETTERS || !others.delete(part)) continue;
    let row = part;
    for (let next = nextTo(row, others); next; next = nextTo(row, others)) {
      others.delete(next);
      const letters = [...row.letters, ...next.letters].sort((a, b) => a.left - b.left);
      row = { ...union(row, next), letters, sure: row.sure + next.sure };
    }
    rows.push(row);
  }
  return rows;
}

function nextTo(row: RowPart, others: ReadonlySet<RowPart>): RowPart | undefined {
  return [...others].find((other) => {
    const [low, high] = [heightOf(row), heightOf(other)].sort((a, b) => a - b) as [number, number];
    const gap = -sharedColumns(row, other);
    const isFew = other.letters.length < FEWEST_LETTERS;
    if (isFew && Math.abs(row.bottom - other.bottom) > SAME_BASE * high) return false;
    return (
      high <= SAME_SIZE * low &&
      sharedRows(row, other) >= LEVEL * low &&
      gap >= 0 &&
      gap < (isFew ? WIDEST_BESIDE_FEW : WIDEST_GAP) * high
    );
  });
}

function belongs(row: LetterRow, letter: PixelBox): boolean {
  const last = row.letters.at(-1)!;
  const [low, high] = [heightOf(last), heightOf(letter)].sort((a, b) => a - b) as [number, number];
  if (high > SAME_SIZE * low || sharedRows(last, letter) < LEVEL * low) return false;
  return -sharedColumns(last, letter) < GAP * heightOf(row);
}
