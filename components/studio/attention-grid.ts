/** Where a model looked before it wrote each of its words: shares of a grid, row by row from the top left. */
export interface Attention {
  columns: number;
  rows: number;
  weights: number[][];
}

export type PictureRegion = `${'top' | 'middle' | 'bottom'}_${'left' | 'centre' | 'right'}`;

const ROWS = ['top', 'middle', 'bottom'] as const;
const COLUMNS = ['left', 'centre', 'right'] as const;

/** The ninth of the picture that got the most attention: the overlay in words, for people who do not see it. */
export function mostLookedAt({ columns, rows, weights }: Attention, word: number): PictureRegion {
  const ninths = new Map<PictureRegion, number[]>();
  for (const [cell, weight] of (weights[word] ?? []).entries()) {
    const row = ROWS[thirdOf(Math.floor(cell / columns), rows)]!;
    const place: PictureRegion = `${row}_${COLUMNS[thirdOf(cell % columns, columns)]!}`;
    ninths.set(place, [...(ninths.get(place) ?? []), weight]);
  }
  const [best] = [...ninths].toSorted(([, a], [, b]) => mean(b) - mean(a));
  return best?.[0] ?? 'middle_centre';
}

/** The third in which the middle of a row or column lies: few grids are divisible by three. */
function thirdOf(index: number, count: number): number {
  return Math.floor(((index + 0.5) * 3) / count);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How much each cell is darkened, 0..1. The cell with the most attention stays clear. */
export function shades({ weights }: Attention, word: number): number[] {
  const row = weights[word] ?? [];
  const most = Math.max(...row, 0);
  return row.map((weight) => (most === 0 ? 0 : 1 - weight / most));
}
