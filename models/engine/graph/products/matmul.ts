import { broadcastDims, broadcastIndex } from '#models/engine/graph/operators/broadcast.ts';
import { floatsOf, sizeOf, type Codes, type Value } from '#models/engine/graph/tensor/value.ts';
import type { Workspace } from './workspace.ts';
import { multiplyOnce, type ProductSize } from './multiply-once.ts';
import { createProduct, layRows } from './product.ts';
import { matrixWeights } from './weights.ts';

/** Products below this many multiplications are faster computed here than laid out for a kernel. */
const WORTH_A_KERNEL = 256;

/** MatMul by a matrix that does not change. */
export function matMulBy(weights: Codes | Value, workspace: Workspace): (value: Value) => Value {
  const product = createProduct(matrixWeights(weights, 1), undefined, workspace);
  const [depth, columns] = weights.dims;
  return ({ dims, data }) => {
    if (dims.at(-1) !== depth)
      throw new RangeError(`[${dims}] cannot be multiplied by a matrix for ${depth} numbers.`);
    return {
      dims: [...dims.slice(0, -1), columns!],
      data: product(data.length / depth!, layRows(data as Float32Array, depth!)),
    };
  };
}

/** Gemm with transB = 1: a matrix that does not change, its columns first, and a bias. */
export function gemmBy(
  weights: Codes | Value,
  bias: Value | undefined,
  workspace: Workspace,
): (value: Value) => Value {
  const product = createProduct(matrixWeights(weights, 0), bias?.data as Float32Array | undefined, workspace);
  const [columns, depth] = weights.dims;
  return ({ dims, data }) => {
    if (dims.at(-1) !== depth)
      throw new RangeError(`[${dims}] cannot be multiplied by a matrix for ${depth} numbers.`);
    const rows = data.length / depth!;
    return { dims: [rows, columns!], data: product(rows, layRows(data as Float32Array, depth!)) };
  };
}

/** MatMul of two tensors that are there only now, for each of the matrices along their other axes. */
export function matMul(one: Value, other: Value, workspace: Workspace): Value {
  const [rows, depth] = one.dims.slice(-2) as [number, number];
  const [deep, columns] = other.dims.slice(-2) as [number, number];
  if (one.dims.length < 2 || other.dims.length < 2 || depth !== deep) {
    throw new RangeError(`[${one.dims}] cannot be multiplied by [${other.dims}].`);
  }
  const batch = broadcastDims(one.dims.slice(0, -2), other.dims.slice(0, -2));
  const first = broadcastIndex(one.dims.slice(0, -2), batch);
  const second = broadcastIndex(other.dims.slice(0, -2), batch);
  const result = floatsOf([...batch, rows, columns]);
  const size = rows * columns;
  const byRows = other.swapped ?? false;
  const multiply = byRows ? multiplyByRows : multiplyByColumns;
  for (let at = 0; at < sizeOf(batch); at++) {
    const a = part(one, first[at]!, rows * depth);
    const b = part(other, second[at]!, depth * columns);
    const into = result.data.subarray(at * size, (at + 1) * size);
    if (size * depth >= WORTH_A_KERNEL) {
      multiplyOnce(workspace, into, a, b, { rows, depth, columns }, byRows);
    } else multiply(into, a, b, { rows, depth, columns });
  }
  return result;
}

const part = ({ data }: Value, at: number, size: number) =>
  data.subarray(at * size, (at + 1) * size) as Float32Array;

type Multiply = (into: Float32Array, a: Float32Array, b: Float32Array, size: ProductSize) => void;

/** Row by row of the second matrix, as it lies. */
const multiplyByColumns: Multiply = (into, a, b, { rows, depth, columns }) => {
  into.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let place = 0; place < depth; place++) {
      const factor = a[row * depth + place]!;
      const from = place * columns;
      const to = row * columns;
      for (let column = 0; column < columns; column++) into[to + column]! += factor * b[from + column]!;
    }
  }
};

/** Where the second matrix lies the other way round, its columns are rows. */
const multiplyByRows: Multiply = (into, a, b, { rows, depth, columns }) => {
  for (let row = 0; row < rows; row++) {
    const start = row * depth;
    for (let column = 0; column < columns; column++) {
      const from = column * depth;
      let sum = 0;
      for (let place = 0; place < depth; place++) sum += a[start + place]! * b[from + place]!;
      into[row * columns + column] = sum;
    }
  }
};
