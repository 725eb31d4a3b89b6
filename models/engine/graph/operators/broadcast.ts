import { alike, sizeOf, stridesOf, type Numbers, type Value } from '#models/engine/graph/tensor/value.ts';

/** The dimensions that both become (onnx.ai, "Broadcasting in ONNX"). @throws RangeError where they do not fit */
export function broadcastDims(one: readonly number[], other: readonly number[]): number[] {
  const rank = Math.max(one.length, other.length);
  return Array.from({ length: rank }, (_, axis) => {
    const a = one[axis - rank + one.length] ?? 1;
    const b = other[axis - rank + other.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1) throw new RangeError(`[${one}] and [${other}] do not fit together.`);
    return a === 1 ? b : a;
  });
}

/** For each number of the result, where the tensor's number lies that counts there. */
export function broadcastIndex(from: readonly number[], to: readonly number[]): Int32Array {
  const index = new Int32Array(sizeOf(to));
  const own = stridesOf(from);
  const missing = to.length - from.length;
  let filled = 1;
  // From the innermost dimension outwards, each repeats what is there.
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const length = to[axis]!;
    const step = axis >= missing && from[axis - missing] !== 1 ? own[axis - missing]! : 0;
    for (let at = 1; at < length; at++) {
      for (let inner = 0; inner < filled; inner++) index[at * filled + inner] = index[inner]! + at * step;
    }
    filled *= length;
  }
  return index;
}

/** The tensor in these dimensions. */
export function expand({ dims, data }: Value, to: readonly number[]): Value {
  if (data.length === sizeOf(to)) return { dims: to, data };
  const index = broadcastIndex(dims, to);
  const all = alike(data, index.length);
  for (let at = 0; at < index.length; at++) all[at] = data[index[at]!]!;
  return { dims: to, data: all };
}

/**
 * How two tensors meet, as two loops, one in the other: `aOuter` and `aInner` are the steps of the first tensor in each.
 */
export interface Loops {
  outer: number;
  inner: number;
  aOuter: number;
  aInner: number;
  bOuter: number;
  bInner: number;
}

/** A stretch of axes along which each of the two tensors either has all numbers or repeats one. */
interface Stretch {
  length: number;
  repeatsA: boolean;
  repeatsB: boolean;
}

/** Null where two loops do not suffice. */
export function loopsOver(
  one: readonly number[],
  other: readonly number[],
  dims: readonly number[],
): Loops | null {
  const stretches: Stretch[] = [];
  for (const [axis, length] of dims.entries()) {
    if (length === 1) continue;
    const repeatsA = (one[axis - dims.length + one.length] ?? 1) === 1;
    const repeatsB = (other[axis - dims.length + other.length] ?? 1) === 1;
    const last = stretches.at(-1);
    if (last?.repeatsA === repeatsA && last.repeatsB === repeatsB) last.length *= length;
    else stretches.push({ length, repeatsA, repeatsB });
  }
  if (stretches.length > 2) return null;
  const whole: Stretch = { length: 1, repeatsA: false, repeatsB: false };
  const inner = stretches.at(-1) ?? whole;
  const outer = stretches.length === 2 ? stretches[0]! : whole;
  const step = (outerRepeats: boolean, innerRepeats: boolean) => {
    if (outerRepeats) return 0;
    return innerRepeats ? 1 : inner.length;
  };
  return {
    outer: outer.length,
    inner: inner.length,
    aOuter: step(outer.repeatsA, inner.repeatsA),
    aInner: inner.repeatsA ? 0 : 1,
    bOuter: step(outer.repeatsB, inner.repeatsB),
    bInner: inner.repeatsB ? 0 : 1,
  };
}

/** Computes the numbers of `into` from pairs of numbers. */
export type PairLoop = (into: Numbers, a: Numbers, b: Numbers, loops: Loops) => void;

/** Computes a number of each pair. @param room makes room for the results; by default of the first tensor's type */
export function pairwise(
  one: Value,
  other: Value,
  compute: PairLoop,
  room: (length: number) => Numbers = (length) => alike(one.data, length),
): Value {
  const dims = broadcastDims(one.dims, other.dims);
  const data = room(sizeOf(dims));
  const loops = loopsOver(one.dims, other.dims, dims);
  if (loops) compute(data, one.data, other.data, loops);
  else {
    const all = { outer: 1, inner: data.length, aOuter: 0, aInner: 1, bOuter: 0, bInner: 1 };
    compute(data, expand(one, dims).data, expand(other, dims).data, all);
  }
  return { dims, data };
}
