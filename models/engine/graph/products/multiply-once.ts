import { FLOAT_BYTES, roundedUp } from '#models/engine/network/units.ts';
import { layRows } from './product.ts';
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
  // The kernel reads four rows of the second matrix at a time, also where fewer are left.
  const size = padded * (byRows ? roundedUp(columns, LANES) : columns);
  const input = workspace.room((full * (padded + columns) + size) * FLOAT_BYTES);
  const weights = input + full * padded * FLOAT_BYTES;
  const output = weights + size * FLOAT_BYTES;
  if (padded !== depth) machine.floats.fill(0, input / FLOAT_BYTES, output / FLOAT_BYTES);
  layRows(a, depth)(machine.floats, input / FLOAT_BYTES, padded);
  layRows(b, depth)(machine.floats, weights / FLOAT_BYTES, padded);
  if (byRows) machine.kernels.multiplyByRows(input, weights, output, rows, padded, columns);
  else machine.kernels.multiplyFloats(input, weights, 0, output, scratch, rows, depth, columns, 0);
  into.set(machine.floats.subarray(output / FLOAT_BYTES, output / FLOAT_BYTES + rows * columns));
}
