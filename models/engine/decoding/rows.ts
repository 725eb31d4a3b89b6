/** Values of several beams, one row for each. */
export interface Rows {
  data: Float32Array;
  /** Shape of one row. A cache of keys and values grows with every token. */
  shape: readonly number[];
}

/** The given rows, in the given order. */
export function gather({ data, shape }: Rows, rows: readonly number[]): Rows {
  const width = shape.reduce((product, size) => product * size, 1);
  const picked = new Float32Array(rows.length * width);
  for (const [place, row] of rows.entries()) {
    picked.set(data.subarray(row * width, (row + 1) * width), place * width);
  }
  return { data: picked, shape };
}

/** The rows of a matrix, without copying them. */
export function rowsOf(data: Float32Array, rows: number): Float32Array[] {
  const width = data.length / rows;
  return Array.from({ length: rows }, (_, row) => data.subarray(row * width, (row + 1) * width));
}
