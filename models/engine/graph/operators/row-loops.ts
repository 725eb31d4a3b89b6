import type { Numbers } from '#models/engine/graph/tensor/value.ts';

/** Softmax, or its logarithm, of rows of `length` numbers. */
export type Softmax = (into: Float32Array, from: Numbers, length: number, isLog: boolean) => void;

export const softmax: Softmax = (into, from, length, isLog) =>
  softmaxAlong(into, from, { length, inner: 1 }, isLog);

/** The same along an axis between whose neighbours `inner` numbers lie. */
export function softmaxAlong(
  into: Float32Array,
  from: Numbers,
  { length, inner }: { length: number; inner: number },
  isLog: boolean,
): void {
  for (let stretch = 0; stretch < from.length / length; stretch++) {
    const start = Math.floor(stretch / inner) * length * inner + (stretch % inner);
    const end = start + length * inner;
    let most = -Infinity;
    for (let at = start; at < end; at += inner) if (from[at]! > most) most = from[at]!;
    let sum = 0;
    for (let at = start; at < end; at += inner) sum += Math.exp(from[at]! - most);
    const logSum = Math.log(sum);
    for (let at = start; at < end; at += inner) {
      const difference = from[at]! - most;
      into[at] = isLog ? difference - logSum : Math.exp(difference) / sum;
    }
  }
}

/** Layer normalisation (Ba et al. 2016) of rows as long as `gain`. */
export type Normalise = (
  into: Float32Array,
  from: Numbers,
  gain: Numbers,
  bias: Numbers | undefined,
  epsilon: number,
) => void;

export const normalise: Normalise = (into, from, gain, bias, epsilon) => {
  const { length } = gain;
  for (let start = 0; start < from.length; start += length) {
    let sum = 0;
    for (let at = start; at < start + length; at++) sum += from[at]!;
    const mean = sum / length;
    let squares = 0;
    for (let at = start; at < start + length; at++) squares += (from[at]! - mean) ** 2;
    const factor = 1 / Math.sqrt(squares / length + epsilon);
    for (let at = 0; at < length; at++) {
      into[start + at] = (from[start + at]! - mean) * factor * gain[at]! + (bias?.[at] ?? 0);
    }
  }
};
