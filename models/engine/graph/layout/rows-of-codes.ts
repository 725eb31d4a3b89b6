import { broadcastIndex } from '#models/engine/graph/operators/broadcast.ts';
import { fromFront, sizeOf, type Codes, type Value } from '#models/engine/graph/tensor/value.ts';

/** Gather along the first axis of a table of codes, such as the vectors of words: only the rows that are asked for become floats. */
export function rowsOfCodes({ dims, codes, scale }: Codes): (indices: Value) => Value {
  // A copy, or the whole file would stay in memory.
  const table = codes.slice();
  const [count, ...row] = dims;
  const length = sizeOf(row);
  const scaleOf = scale && broadcastIndex(scale.dims, dims);
  return ({ dims: places, data: indices }) => {
    const data = new Float32Array(indices.length * length);
    for (const [at, index] of indices.entries()) {
      const start = fromFront(index, count!) * length;
      if (start < 0 || start >= table.length)
        throw new RangeError(`There is no row ${index} among ${count}.`);
      for (let inner = 0; inner < length; inner++) {
        const factor = scaleOf ? scale.data[scaleOf[start + inner]!]! : 1;
        data[at * length + inner] = table[start + inner]! * factor;
      }
    }
    return { dims: [...places, ...row], data };
  };
}
