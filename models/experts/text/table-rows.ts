import { heightOf, sharedColumns, type PixelBox } from './boxes.ts';

/** A line of text; in a table, what stands in one cell. */
export interface Cell extends PixelBox {
  text: string;
  /** True where it stands in the row of the line before it. */
  cell?: boolean;
}

/** Lines are in one row where their middles differ by no more than this share of the lower one's height. */
const LEVEL = 0.5;
/** A gap between columns is at least this share of the middle height of the lines. */
const GUTTER = 0.8;
/** Rows of several cells: a table has this many at least. */
const FEWEST_ROWS = 3;
/** The same of rows that are two single words. */
const FEWEST_ROWS_OF_PAIRS = 4;
/** Share of the rows, from the first to the last with several cells, that have several. */
const FULL_ROWS = 0.7;
/** Share of the places in these rows that are taken. */
const FILLED = 0.6;
/** Words in a cell, at most, but for one cell in ten. */
const MOST_WORDS = 6;
/** Share of a column's cells, without its head, that are figures, times or prices. */
const FIGURES = 0.6;

/**
 * The lines of a table row by row, those beside each other marked as cells of one row; null where it is not certain that
 * they are one. Lines above and below the table, such as its title, keep their places. Text in columns is no table:
 * its lines are long, go on below, and hold no column of figures.
 */
export function tableRows<T extends Cell>(lines: readonly T[]): T[] | null {
  const rows = rowsOf(lines);
  const first = rows.findIndex((row) => row.length > 1);
  const last = rows.findLastIndex((row) => row.length > 1);
  const body = rows.slice(first, last + 1);
  const full = body.filter((row) => row.length > 1);
  if (first < 0 || full.length < FEWEST_ROWS || full.length < FULL_ROWS * body.length) return null;
  const columns = columnsOf(full);
  if (!columns || full.flat().length < FILLED * columns.length * full.length) return null;
  // Of two lists of words, one mostly goes on below the other's end.
  const below = rows[last + 1]?.[0];
  const goesOn = below !== undefined && wordsIn(below.text) === 1;
  if (!readsAsTable(full, columns, goesOn)) return null;
  return rows.flatMap((row) =>
    row.map((line, at) => (at === 0 ? line : Object.assign({}, line, { cell: true }))),
  );
}

/** Lines that stand beside each other, from the top down, each row from the left. */
export function rowsOf<T extends PixelBox>(lines: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const line of lines.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (
      row &&
      before &&
      middle(line) - middle(before) <= LEVEL * Math.min(heightOf(line), heightOf(before))
    ) {
      row.push(line);
    } else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** What each column spans; null where there is but one, or two lines of a row are in the same. */
function columnsOf<T extends Cell>(rows: readonly T[][]): PixelBox[] | null {
  const cells = rows.flat();
  const heights = cells.map(heightOf).toSorted((a, b) => a - b);
  const gutter = GUTTER * heights[heights.length >> 1]!;
  const columns: PixelBox[] = [];
  for (const { left, top, right, bottom } of cells.toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column && left - column.right < gutter) column.right = Math.max(column.right, right);
    else columns.push({ left, top, right, bottom });
  }
  const isApart = rows.every(
    (row) => new Set(row.map((cell) => columnOf(cell, columns))).size === row.length,
  );
  return columns.length > 1 && isApart ? columns : null;
}

const columnOf = (cell: PixelBox, columns: readonly PixelBox[]): number =>
  columns.findIndex((column) => sharedColumns(cell, column) > 0);

function readsAsTable<T extends Cell>(
  rows: readonly T[][],
  columns: readonly PixelBox[],
  goesOn: boolean,
): boolean {
  const cells = rows.flat();
  const long = cells.filter(({ text }) => wordsIn(text) > MOST_WORDS);
  if (long.length > cells.length / 10 || isProse(cells)) return false;
  const hasFigures = columns.some((_, at) => {
    const column = cells.filter((cell) => columnOf(cell, columns) === at);
    const head = column.length > 0 && !isFigure(column[0]!.text) ? 1 : 0;
    const figures = column.filter(({ text }) => isFigure(text)).length;
    return figures > 1 && figures >= FIGURES * (column.length - head);
  });
  if (hasFigures) return true;
  // Words alone: two columns may be two lists, which seldom are level, of one length and of single words throughout.
  const isFilled = cells.length >= 0.95 * columns.length * rows.length;
  const most = Math.max(...cells.map(({ text }) => wordsIn(text)));
  return (
    isFilled &&
    (columns.length > 2 ? most <= 3 : !goesOn && most === 1 && rows.length >= FEWEST_ROWS_OF_PAIRS)
  );
}

/** Lines of sentences that go on below: many of them begin with a small letter. */
function isProse(cells: readonly Cell[]): boolean {
  const wordy = cells.filter(({ text }) => !isFigure(text));
  const small = wordy.filter(({ text }) => /^\p{Ll}/u.test(text) && wordsIn(text) > 1);
  return small.length > 0.3 * wordy.length;
}

/** A figure, time, price or measure: "07:10", "9:00 - 17:00", "$249", "120 cm". */
function isFigure(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return digits > 0 && letters <= Math.max(4, digits);
}

const wordsIn = (text: string): number => text.split(' ').length;
const middle = (box: PixelBox): number => (box.top + box.bottom) / 2;
