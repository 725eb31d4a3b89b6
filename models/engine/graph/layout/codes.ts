import { broadcastIndex } from '#models/engine/graph/operators/broadcast.ts';
import { transposed } from '#models/engine/graph/operators/transpose.ts';
import { fromFront, sizeOf, type Codes, type Value } from '#models/engine/graph/tensor/value.ts';

/*
 * Models hold their large weights as int8 with scales, and multiply them at run time. As floats they would take four times
 * the memory. So they stay codes up to the operators that can work on codes; everything else gets floats.
 */

const LARGEST_CODE = 127;

/** What is cast to floats, as codes; null where its numbers are no int8. */
export function codesOf({ dims, data }: Value): Codes | null {
  if (data instanceof Int8Array) return { dims, codes: data, scale: null };
  if (!(data instanceof Uint8Array) || data.some((code) => code > LARGEST_CODE)) return null;
  return { dims, codes: Int8Array.from(data), scale: null };
}

/** Codes that have a scale now; null where they have one already, or it does not fit. */
export function scaledCodes(codes: Codes, scale: Value): Codes | null {
  const missing = codes.dims.length - scale.dims.length;
  if (codes.scale || missing < 0) return null;
  const dims = [...Array.from({ length: missing }, () => 1), ...scale.dims];
  const fits = dims.every((length, axis) => length === 1 || length === codes.dims[axis]);
  return fits ? { ...codes, scale: { dims, data: scale.data } } : null;
}

/** DequantizeLinear: one scale for each place along the axis. Null where zero is not the code 0. */
export function dequantisedLater(
  value: Value,
  scale: Value,
  zero: Value | undefined,
  axis: number,
): Codes | null {
  const codes = codesOf(value);
  if (!codes || zero?.data.some((code) => code !== 0)) return null;
  const along = fromFront(axis, value.dims.length);
  const dims = value.dims.map((length, at) => (at === along && scale.data.length > 1 ? length : 1));
  return sizeOf(dims) === scale.data.length ? { ...codes, scale: { dims, data: scale.data } } : null;
}

export function transposedCodes({ dims, codes, scale }: Codes, order: readonly number[]): Codes {
  const turned = transposed({ dims, data: codes }, order);
  return {
    dims: turned.dims,
    codes: turned.data as Int8Array,
    scale: scale && transposed(scale, order),
  };
}

/** The floats that the codes stand for. */
export function asFloats({ dims, codes, scale }: Codes): Value {
  const data = Float32Array.from(codes);
  if (scale) {
    const index = broadcastIndex(scale.dims, dims);
    for (let at = 0; at < data.length; at++) data[at]! *= scale.data[index[at]!]!;
  }
  return { dims, data };
}

/**
 * The scales along one axis, where they differ along no other one.
 * @returns null where they differ along another axis; undefined where they do not differ along this one either
 */
export function scalesAlong({ dims, scale }: Codes, axis: number): Float32Array | null | undefined {
  if (!scale) return undefined;
  const isOnlyHere = scale.dims.every((length, at) => length === 1 || at === axis);
  if (!isOnlyHere) return null;
  if (scale.dims[axis] === 1) return new Float32Array(dims[axis]!).fill(scale.data[0]!);
  return Float32Array.from(scale.data);
}
