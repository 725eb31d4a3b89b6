// What is computed over whole rows.

import { exponential, logarithm } from './curves';

// @ts-ignore: decorator
@inline
function sumOf(value: v128): f32 {
  return (
    f32x4.extract_lane(value, 0) +
    f32x4.extract_lane(value, 1) +
    f32x4.extract_lane(value, 2) +
    f32x4.extract_lane(value, 3)
  );
}

// @ts-ignore: decorator
@inline
function one(value: f32, isLog: bool): f32 {
  const four = f32x4.splat(value);
  return f32x4.extract_lane(isLog ? logarithm(four) : exponential(four), 0);
}

/**
 * Softmax over each row; where `isLog` is 1 its logarithm.
 * @param input floats [rows, length]
 * @param output floats [rows, length]
 */
export function softmax(input: usize, output: usize, rows: i32, length: i32, isLog: i32): void {
  const whole = <usize>(length & ~3) << 2;
  const size = <usize>length << 2;
  let from = input;
  let to = output;
  for (let row = 0; row < rows; row++) {
    let highest = f32x4.splat(-Infinity);
    let at: usize = 0;
    for (; at < whole; at += 16) highest = f32x4.pmax(highest, v128.load(from + at));
    let most = max(
      max(f32x4.extract_lane(highest, 0), f32x4.extract_lane(highest, 1)),
      max(f32x4.extract_lane(highest, 2), f32x4.extract_lane(highest, 3)),
    );
    for (; at < size; at += 4) most = max(most, f32.load(from + at));
    const ground = f32x4.splat(most);
    let sums = f32x4.splat(0);
    for (at = 0; at < whole; at += 16) {
      const value = exponential(f32x4.sub(v128.load(from + at), ground));
      if (!isLog) v128.store(to + at, value);
      sums = f32x4.add(sums, value);
    }
    let sum = sumOf(sums);
    for (; at < size; at += 4) {
      const value = one(f32.load(from + at) - most, false);
      if (!isLog) f32.store(to + at, value);
      sum += value;
    }
    if (isLog) shift(from, to, size, most + one(sum, true));
    else divide(to, size, sum);
    from += size;
    to += size;
  }
}

// @ts-ignore: decorator
@inline
function shift(from: usize, to: usize, size: usize, by: f32): void {
  const whole = size & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) v128.store(to + at, f32x4.sub(v128.load(from + at), f32x4.splat(by)));
  for (; at < size; at += 4) f32.store(to + at, f32.load(from + at) - by);
}

// @ts-ignore: decorator
@inline
function divide(to: usize, size: usize, by: f32): void {
  const whole = size & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) v128.store(to + at, f32x4.div(v128.load(to + at), f32x4.splat(by)));
  for (; at < size; at += 4) f32.store(to + at, f32.load(to + at) / by);
}

/**
 * Layer normalisation (Ba et al. 2016) of each row.
 * @param input floats [rows, length], length a multiple of four
 * @param gain floats [length]
 * @param bias floats [length]
 * @param output floats [rows, length]
 */
export function normalise(
  input: usize,
  gain: usize,
  bias: usize,
  output: usize,
  rows: i32,
  length: i32,
  epsilon: f32,
): void {
  const size = <usize>length << 2;
  let from = input;
  let to = output;
  for (let row = 0; row < rows; row++) {
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < size; at += 16) sums = f32x4.add(sums, v128.load(from + at));
    const mean = f32x4.splat(sumOf(sums) / f32(length));
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < size; at += 16) {
      const difference = f32x4.sub(v128.load(from + at), mean);
      squares = f32x4.add(squares, f32x4.mul(difference, difference));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(sumOf(squares) / f32(length) + epsilon));
    for (let at: usize = 0; at < size; at += 16) {
      const even = f32x4.mul(f32x4.sub(v128.load(from + at), mean), factor);
      v128.store(to + at, f32x4.add(f32x4.mul(even, v128.load(gain + at)), v128.load(bias + at)));
    }
    from += size;
    to += size;
  }
}
