import { FLOAT_BYTES, roundedUp } from '#models/engine/network/units.ts';
import type { Workspace } from './workspace.ts';

/** Rows that the kernel computes at a time. */
const ROWS = 4;
/** Numbers that it loads at a time. */
const LANES = 4;

/** Lengths of a product: [rows, depth] times [depth, columns]. */
export interface ProductSize {
  rows: number;
  depth: number;
  columns: number;
}

/**
 * A product with a matrix that is there only now.
 * @param byRows the second matrix lies the other way round: [columns, depth]
 */
export function multiplyOnce(
  workspace: Workspace,
  into: Float32Array,
  a: Float32Array,
  b: Float32Array,
  { rows, depth, columns }: ProductSize,
  byRows: boolean,
): void {
  const { machine, scratch } = workspace;
  const full = roundedUp(rows, ROWS);
  const padded = byRows ? roundedUp(depth, LANES) : depth;
  const input = workspace.room((full * (padded + columns) + padded * columns) * FLOAT_BYTES);
  const weights = input + full * padded * FLOAT_BYTES;
  const output = weights + padded * columns * FLOAT_BYTES;
  layRows(machine.floats, input, a, depth, padded);
  layRows(machine.floats, weights, b, depth, padded);
  if (byRows) machine.kernels.multiplyByRows(input, weights, output, rows, padded, columns);
  else machine.kernels.multiplyFloats(input, weights, output, scratch, rows, depth, columns, 0);
  into.set(machine.floats.subarray(output / FLOAT_BYTES, output / FLOAT_BYTES + rows * columns));
}

/** Rows of `depth` numbers, each followed by as many zeros as are missing. */
function layRows(
  floats: Float32Array,
  address: number,
  rows: Float32Array,
  depth: number,
  padded: number,
): void {
  const start = address / FLOAT_BYTES;
  if (depth === padded) return floats.set(rows, start);
  for (let row = 0; row < rows.length / depth; row++) {
    floats.set(rows.subarray(row * depth, (row + 1) * depth), start + row * padded);
    floats.fill(0, start + row * padded + depth, start + (row + 1) * padded);
  }
}
