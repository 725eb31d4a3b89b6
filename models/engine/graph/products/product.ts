import type { Workspace } from './workspace.ts';
import { CHANNELS_AT_A_TIME, FLOAT_BYTES, INT16_BYTES, roundedUp } from '#models/engine/network/units.ts';
import { packInto, type MatrixWeights } from './weights.ts';

/** Rows of numbers times a matrix: [count, depth] to [count, columns]. */
export type Product = (rows: Float32Array, count: number) => Float32Array;

/** Rows that a kernel computes at a time. */
const ROWS = 4;
const LARGEST_INT16 = 32_767;

/** A product with weights that stay. */
export function createProduct(weights: MatrixWeights, workspace: Workspace): Product {
  return weights.numbers instanceof Int8Array ? ofCodes(weights, workspace) : ofFloats(weights, workspace);
}

/** Each row becomes int16 by its largest number, so that the kernel can multiply integers. */
function ofCodes(weights: MatrixWeights, workspace: Workspace): Product {
  const { columns, depth, columnScales, depthScales } = weights;
  const { machine } = workspace;
  const padded = roundedUp(depth, CHANNELS_AT_A_TIME);
  const all = roundedUp(columns, CHANNELS_AT_A_TIME);
  const packed = workspace.keep(all * padded);
  packInto(new Int8Array(machine.bytes.buffer, packed, all * padded), weights, padded, 2);
  const scales = workspace.keep(all * FLOAT_BYTES);
  machine.floats.subarray(scales / FLOAT_BYTES, scales / FLOAT_BYTES + all).fill(1);
  if (columnScales) machine.floats.set(columnScales, scales / FLOAT_BYTES);

  return (rows, count) => {
    const full = roundedUp(count, ROWS);
    const input = workspace.room(full * (padded * (FLOAT_BYTES + INT16_BYTES) + (1 + columns) * FLOAT_BYTES));
    const codes = input + full * padded * FLOAT_BYTES;
    const units = codes + full * padded * INT16_BYTES;
    const output = units + full * FLOAT_BYTES;
    layRows(machine.floats, input / FLOAT_BYTES, { rows, count, depth, padded, depthScales });
    for (let row = 0; row < count; row++) {
      const at = input + row * padded * FLOAT_BYTES;
      const largest = machine.kernels.largest(at, padded);
      machine.kernels.toCodes(
        at,
        codes + row * padded * INT16_BYTES,
        padded,
        largest > 0 ? LARGEST_INT16 / largest : 0,
      );
      machine.floats[units / FLOAT_BYTES + row] = largest / LARGEST_INT16;
    }
    machine.kernels.multiply(codes, units, packed, scales, output, workspace.scratch, count, padded, columns);
    return machine.floats.slice(output / FLOAT_BYTES, output / FLOAT_BYTES + count * columns);
  };
}

function ofFloats(weights: MatrixWeights, workspace: Workspace): Product {
  const { columns, depth } = weights;
  const all = roundedUp(columns, CHANNELS_AT_A_TIME);
  const packed = workspace.keep(all * depth * FLOAT_BYTES);
  packInto(
    workspace.machine.floats.subarray(packed / FLOAT_BYTES, packed / FLOAT_BYTES + all * depth),
    weights,
    depth,
    1,
  );
  const { machine } = workspace;
  return (rows, count) => {
    const full = roundedUp(count, ROWS);
    const input = workspace.room(full * (depth + columns) * FLOAT_BYTES);
    const output = input + full * depth * FLOAT_BYTES;
    layRows(machine.floats, input / FLOAT_BYTES, { rows, count, depth, padded: depth });
    machine.kernels.multiplyFloats(input, packed, output, workspace.scratch, count, depth, columns, 1);
    return machine.floats.slice(output / FLOAT_BYTES, output / FLOAT_BYTES + count * columns);
  };
}

interface Rows {
  rows: Float32Array;
  count: number;
  depth: number;
  padded: number;
  depthScales?: Float32Array | undefined;
}

function layRows(
  floats: Float32Array,
  start: number,
  { rows, count, depth, padded, depthScales }: Rows,
): void {
  if (depth === padded) floats.set(rows.subarray(0, count * depth), start);
  else {
    for (let row = 0; row < count; row++) {
      floats.set(rows.subarray(row * depth, (row + 1) * depth), start + row * padded);
      floats.fill(0, start + row * padded + depth, start + (row + 1) * padded);
    }
  }
  if (!depthScales) return;
  for (let row = 0; row < count; row++) {
    for (let place = 0; place < depth; place++) floats[start + row * padded + place]! *= depthScales[place]!;
  }
}
