import type { Numbers } from '#models/engine/graph/tensor/value.ts';

/** Computes the numbers of `into` from those of `from`. Each has a loop of its own: see pair-loops.ts. */
export type EachLoop = (into: Numbers, from: Numbers) => void;

export const sigmoid: EachLoop = (into, from) => {
  for (let at = 0; at < from.length; at++) into[at] = 1 / (1 + Math.exp(-from[at]!));
};

export const tanh: EachLoop = (into, from) => {
  for (let at = 0; at < from.length; at++) into[at] = Math.tanh(from[at]!);
};

export const exp: EachLoop = (into, from) => {
  for (let at = 0; at < from.length; at++) into[at] = Math.exp(from[at]!);
};

export const log: EachLoop = (into, from) => {
  for (let at = 0; at < from.length; at++) into[at] = Math.log(from[at]!);
};

/** Keeps numbers within bounds. */
export type Clip = (into: Numbers, from: Numbers, low: number, high: number) => void;

export const clip: Clip = (into, from, low, high) => {
  for (let at = 0; at < from.length; at++) {
    const value = from[at]!;
    const kept = value > low ? value : low;
    into[at] = kept < high ? kept : high;
  }
};

/** By a rational approximation with an error below 1.5e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26). */
export const erf: EachLoop = (into, from) => {
  for (let at = 0; at < from.length; at++) {
    const value = from[at]!;
    const size = value < 0 ? -value : value;
    const t = 1 / (1 + 0.327_591_1 * size);
    const sum =
      t *
      (0.254_829_592 + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
    const result = 1 - sum * Math.exp(-size * size);
    into[at] = value < 0 ? -result : result;
  }
};

/** For what is computed of few numbers. */
export function eachLoop(compute: (value: number) => number): EachLoop {
  return (into, from) => {
    for (let at = 0; at < from.length; at++) into[at] = compute(from[at]!);
  };
}
