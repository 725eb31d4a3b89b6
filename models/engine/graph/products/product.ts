import { roomFor } from '#models/engine/graph/tensor/room.ts';
import { CHANNELS_AT_A_TIME, FLOAT_BYTES, INT16_BYTES, roundedUp } from '#models/engine/network/units.ts';
import { packInto, type MatrixWeights } from './weights.ts';
import { keepFloats, type Workspace } from './workspace.ts';

/** Writes rows of numbers, the first at `start`, each `pitch` after the last. */
export type LayRows = (floats: Float32Array, start: number, pitch: number) => void;

/** `count` rows of numbers times a matrix: [count, depth] to [count, columns]. */
export type Product = (count: number, lay: LayRows) => Float32Array;

/** Rows that a kernel computes at a time. */
const ROWS = 4;

/**
 * A product with weights that stay.
 * @param bias what is added to each column
 */
export function createProduct(
  weights: MatrixWeights,
  bias: Float32Array | undefined,
  workspace: Workspace,
): Product {
  const all = roundedUp(weights.columns, CHANNELS_AT_A_TIME);
  const biases = keepFloats(workspace, all, bias, 0);
  return weights.numbers instanceof Int8Array
    ? ofCodes(weights, biases, workspace)
    : ofFloats(weights, biases, workspace);
}

/** Each row becomes int16 by its largest number, so that the kernel can multiply integers. */
function ofCodes(weights: MatrixWeights, biases: number, workspace: Workspace): Product {
  const { columns, depth, columnScales, depthScales } = weights;
  const { machine, scratch } = workspace;
  const padded = roundedUp(depth, CHANNELS_AT_A_TIME);
  const all = roundedUp(columns, CHANNELS_AT_A_TIME);
  const packed = workspace.keep(all * padded);
  packInto(new Int8Array(machine.bytes.buffer, packed, all * padded), weights, padded, 2);
  const scales = keepFloats(workspace, all, columnScales, 1);

  return (count, lay) => {
    const input = workspace.room(
      count * (padded * (FLOAT_BYTES + INT16_BYTES) + (1 + columns) * FLOAT_BYTES),
    );
    const codes = input + count * padded * FLOAT_BYTES;
    const units = codes + count * padded * INT16_BYTES;
    const output = units + count * FLOAT_BYTES;
    const start = input / FLOAT_BYTES;
    if (padded !== depth) machine.floats.fill(0, start, start + count * padded);
    lay(machine.floats, start, padded);
    if (depthScales) scaleRows(machine.floats, start, { count, depth, padded }, depthScales);
    const { kernels } = machine;
    kernels.rowsToCodes(input, codes, units, count, padded);
    kernels.multiply(codes, units, packed, scales, biases, output, scratch, count, padded, columns);
    return resultAt(workspace, output, count * columns);
  };
}

function ofFloats(weights: MatrixWeights, biases: number, workspace: Workspace): Product {
  const { columns, depth } = weights;
  const { machine, scratch } = workspace;
  const length = roundedUp(columns, CHANNELS_AT_A_TIME) * depth;
  const packed = workspace.keep(length * FLOAT_BYTES);
  packInto(machine.floats.subarray(packed / FLOAT_BYTES, packed / FLOAT_BYTES + length), weights, depth, 1);
  return (count, lay) => {
    const full = roundedUp(count, ROWS);
    const input = workspace.room(full * (depth + columns) * FLOAT_BYTES);
    const output = input + full * depth * FLOAT_BYTES;
    lay(machine.floats, input / FLOAT_BYTES, depth);
    machine.kernels.multiplyFloats(input, packed, biases, output, scratch, count, depth, columns, 1);
    return resultAt(workspace, output, count * columns);
  };
}

/** Rows that lie one after the other. */
export function layRows(rows: Float32Array, depth: number): LayRows {
  return (floats, start, pitch) => {
    if (depth === pitch) return floats.set(rows, start);
    for (let from = 0, to = start; from < rows.length; from += depth, to += pitch) {
      floats.set(rows.subarray(from, from + depth), to);
    }
  };
}

function resultAt({ machine }: Workspace, address: number, length: number): Float32Array {
  const result = roomFor(length);
  result.set(machine.floats.subarray(address / FLOAT_BYTES, address / FLOAT_BYTES + length));
  return result;
}

function scaleRows(
  floats: Float32Array,
  start: number,
  { count, depth, padded }: { count: number; depth: number; padded: number },
  scales: Float32Array,
): void {
  for (let row = 0; row < count; row++) {
    for (let place = 0; place < depth; place++) floats[start + row * padded + place]! *= scales[place]!;
  }
}
