import { asFloats, scalesAlong } from '#models/engine/graph/layout/codes.ts';
import { isCodes, type Codes, type Value } from '#models/engine/graph/tensor/value.ts';

/** A matrix that rows of numbers are multiplied with: codes with scales, or floats. */
export interface MatrixWeights {
  columns: number;
  /** Numbers of a row. */
  depth: number;
  numbers: Int8Array | Float32Array;
  /** How far apart neighbours lie: in a row of the matrix, and in a column. */
  columnStep: number;
  depthStep: number;
  /** What the codes count: by column, and by place in a row. */
  columnScales?: Float32Array | undefined;
  depthScales?: Float32Array | undefined;
}

/**
 * @param weights of two dimensions, or with columns first and all others as depth
 * @param columnAxis 0 or 1
 */
export function matrixWeights(weights: Codes | Value, columnAxis: 0 | 1): MatrixWeights {
  const columns = weights.dims[columnAxis]!;
  const length = isCodes(weights) ? weights.codes.length : weights.data.length;
  const depth = length / columns;
  const shape = {
    columns,
    depth,
    ...(columnAxis === 0 ? { columnStep: depth, depthStep: 1 } : { columnStep: 1, depthStep: columns }),
  };
  if (!isCodes(weights)) return { ...shape, numbers: Float32Array.from(weights.data) };
  const columnScales = scalesAlong(weights, columnAxis);
  if (columnScales !== null) return { ...shape, numbers: weights.codes, columnScales };
  const depthScales = weights.dims.length === 2 ? scalesAlong(weights, columnAxis === 0 ? 1 : 0) : null;
  if (depthScales) return { ...shape, numbers: weights.codes, depthScales };
  return { ...shape, numbers: asFloats(weights).data as Float32Array };
}

/** Numbers in the order in which a kernel reads them: eight columns at a time, and of these `together` places of the depth. */
export function packInto(
  target: Int8Array | Float32Array,
  { columns, numbers, columnStep, depthStep, depth }: MatrixWeights,
  paddedDepth: number,
  together: 1 | 2,
): void {
  for (let column = 0; column < columns; column++) {
    const inBlock = column & 7;
    let from = column * columnStep;
    const block = (column - inBlock) * paddedDepth + inBlock * together;
    for (let place = 0; place < depth; place++) {
      const pair = place - (place % together);
      target[block + pair * 8 + (place - pair)] = numbers[from]!;
      from += depthStep;
    }
  }
}
