import { roomFor } from './room.ts';

/** Numbers of a tensor. Wide integers are kept as int32: in these graphs they are sizes, indices and words. */
export type Numbers = Float32Array | Float64Array | Int32Array | Int8Array | Uint8Array;

/** A tensor: its numbers in row-major order. Booleans are bytes of 0 and 1. */
export interface Value {
  dims: readonly number[];
  data: Numbers;
  /** Of a batch of maps [count, channels, height, width]: the numbers lie with channels last, as the kernels want them. */
  channelsLast?: true;
  /** The last two axes lie the other way round. */
  swapped?: true;
}

/** Int8 weights that stand for floats: each is its code times the scale. */
export interface Codes {
  dims: readonly number[];
  codes: Int8Array;
  /** Of as many dimensions as the codes, each as long or 1; null where a code counts 1. */
  scale: Value | null;
}

export const isCodes = (value: Value | Codes): value is Codes => 'codes' in value;

/** How many numbers a tensor of these dimensions has. */
export function sizeOf(dims: readonly number[]): number {
  let size = 1;
  for (const length of dims) size *= length;
  return size;
}

/** How far apart neighbours along each dimension lie. */
export function stridesOf(dims: readonly number[]): number[] {
  const strides: number[] = Array.from({ length: dims.length }, () => 1);
  for (let axis = dims.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * dims[axis + 1]!;
  return strides;
}

/** An axis counted from the front. */
export function fromFront(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** Room for floats, of any value. */
export const floatsOf = (dims: readonly number[]): { dims: readonly number[]; data: Float32Array } => ({
  dims,
  data: roomFor(sizeOf(dims)),
});

export const ints = (dims: readonly number[], values: readonly number[]): Value => ({
  dims,
  data: Int32Array.from(values),
});

/** Room for numbers of the same type, of any value. */
export function alike<Array extends Numbers>(numbers: Array, length: number): Array {
  if (numbers instanceof Float32Array) return roomFor(length) as Array;
  return new (numbers.constructor as new (length: number) => Array)(length);
}
