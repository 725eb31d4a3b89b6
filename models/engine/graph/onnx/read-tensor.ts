import type { Numbers, Value } from '#models/engine/graph/tensor/value.ts';
import { sizeOf } from '#models/engine/graph/tensor/value.ts';
import { aligned, clamped, fieldsOf, float32s, integers, texts } from './read-numbers.ts';

/** Numbers of fields of TensorProto in onnx.proto. */
const FIELD = { dims: 1, type: 2, floats: 4, int32s: 5, int64s: 7, name: 8, raw: 9 };

/** Values of TensorProto.DataType. */
export const DATA_TYPE = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9, double: 11 };

/** @throws RangeError where its type is none of these, or it has not as many numbers as its dimensions say */
export function readTensor(bytes: Uint8Array): Value & { name: string } {
  const fields = fieldsOf(bytes);
  const dims = integers(fields.get(FIELD.dims));
  const [type = 0] = integers(fields.get(FIELD.type));
  const raw = fields.get(FIELD.raw)?.[0];
  const [name = ''] = texts(fields.get(FIELD.name));
  const data = raw
    ? rawNumbers(type, raw)
    : listed(type, {
        floats: float32s(fields.get(FIELD.floats)),
        integers: integers(fields.get(FIELD.int32s) ?? fields.get(FIELD.int64s)),
      });
  if (data.length !== sizeOf(dims)) throw new RangeError(`The tensor "${name}" lacks numbers.`);
  return { name, dims, data };
}

function rawNumbers(type: number, raw: Uint8Array): Numbers {
  switch (type) {
    case DATA_TYPE.float:
      return new Float32Array(aligned(raw));
    case DATA_TYPE.double:
      return new Float64Array(aligned(raw));
    case DATA_TYPE.int32:
      return new Int32Array(aligned(raw));
    case DATA_TYPE.int64:
      return Int32Array.from(new BigInt64Array(aligned(raw)), clamped);
    case DATA_TYPE.int8:
      return new Int8Array(raw.buffer, raw.byteOffset, raw.length);
    case DATA_TYPE.uint8:
    case DATA_TYPE.bool:
      // A copy, or the whole file would stay in memory.
      return raw.slice();
    default:
      throw new RangeError(`A tensor has the data type ${type}.`);
  }
}

function listed(type: number, { floats, integers }: { floats: number[]; integers: number[] }): Numbers {
  switch (type) {
    case DATA_TYPE.float:
      return Float32Array.from(floats);
    case DATA_TYPE.int8:
      return Int8Array.from(integers);
    case DATA_TYPE.uint8:
    case DATA_TYPE.bool:
      return Uint8Array.from(integers);
    case DATA_TYPE.int32:
    case DATA_TYPE.int64:
      return Int32Array.from(integers);
    default:
      throw new RangeError(`A tensor has the data type ${type}.`);
  }
}
