/** Where a model looked before it wrote each of its words: shares of a grid, row by row from the top left. */
export interface Attention {
  columns: number;
  rows: number;
  weights: number[][];
}

export type Place = `${'top' | 'middle' | 'bottom'}_${'left' | 'centre' | 'right'}`;

const ROWS = ['top', 'middle', 'bottom'] as const;
const COLUMNS = ['left', 'centre', 'right'] as const;

/** In which ninth of the picture the model looked most: for whoever does not see the overlay. */
export function mostLookedAt({ columns, rows, weights }: Attention, word: number): Place {
  const sums = new Map<Place, number>();
  for (const [cell, weight] of (weights[word] ?? []).entries()) {
    const row = ROWS[Math.floor((Math.floor(cell / columns) * 3) / rows)]!;
    const column = COLUMNS[Math.floor(((cell % columns) * 3) / columns)]!;
    const place: Place = `${row}_${column}`;
    sums.set(place, (sums.get(place) ?? 0) + weight);
  }
  let best: Place = 'middle_centre';
  for (const [place, sum] of sums) if (sum > (sums.get(best) ?? 0)) best = place;
  return best;
}

/** How much each place is darkened, 0..1: the most looked at stays clear. */
export function shades({ weights }: Attention, word: number): number[] {
  const row = weights[word] ?? [];
  const most = Math.max(...row, 0);
  return row.map((weight) => (most === 0 ? 0 : 1 - weight / most));
}
