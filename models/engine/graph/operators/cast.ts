import { DATA_TYPE } from '#models/engine/graph/onnx/read-tensor.ts';
import type { Numbers } from '#models/engine/graph/tensor/value.ts';
import { integer, type Operator } from './operator.ts';

/** Typed arrays by TensorProto.DataType. */
const ARRAYS: Record<number, new (values: ArrayLike<number>) => Numbers> = {
  [DATA_TYPE.float]: Float32Array,
  [DATA_TYPE.double]: Float64Array,
  [DATA_TYPE.int32]: Int32Array,
  [DATA_TYPE.int64]: Int32Array,
  [DATA_TYPE.int8]: Int8Array,
  [DATA_TYPE.uint8]: Uint8Array,
};

export const cast: Operator = ([value], attributes) => {
  const to = integer(attributes, 'to', 0);
  if (to === DATA_TYPE.bool) {
    return [{ dims: value!.dims, data: Uint8Array.from(value!.data, (number) => Number(number !== 0)) }];
  }
  const Cast = ARRAYS[to];
  if (!Cast) throw new RangeError(`Nothing is cast to the data type ${to}.`);
  return [value!.data instanceof Cast ? value! : { ...value!, data: new Cast(value!.data) }];
};
