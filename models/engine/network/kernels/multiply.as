import { CHANNELS, dot, storeEight } from './vectors';

/** So many products of an int16 and an int8 at most fit into int32: 512 * 32767 * 127 < 2^31. */
const DEPTH_OF_SUM: i32 = 512;

// @ts-ignore: decorator
@inline
function counted(sum: v128, codes: v128): v128 {
  return f32x4.add(sum, f32x4.convert_i32x4_s(codes));
}

/**
 * Rows of numbers times a matrix, up to four rows and eight columns at a time.
 * @param input int16 [rows, depth]: depth a multiple of eight
 * @param units what an integer of each row counts: as many floats as rows
 * @param weights int8 [columns / 8, depth / 2, 8, 2]
 * @param scales what an integer of each column counts: as many floats as columns, rounded up to eights
 * @param biases what is added to each column: as many floats
 * @param output floats [rows, columns]
 * @param scratch 32 bytes
 */
export function multiply(
  input: usize,
  units: usize,
  weights: usize,
  scales: usize,
  biases: usize,
  output: usize,
  scratch: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const step = <usize>depth << 1;
  const next = <usize>columns << 2;
  for (let column = 0; column < columns; column += CHANNELS) {
    const count = columns - column;
    const scale0 = v128.load(scales + (<usize>column << 2));
    const scale1 = v128.load(scales + (<usize>column << 2), 16);
    const bias0 = v128.load(biases + (<usize>column << 2));
    const bias1 = v128.load(biases + (<usize>column << 2), 16);
    const block = weights + <usize>(column * depth);
    let from = input;
    let unit = units;
    let to = output + (<usize>column << 2);
    let left = rows;
    for (; left >= 4; left -= 4) {
      someRows(4, from, unit, block, to, step, next, depth, scale0, scale1, bias0, bias1, count, scratch);
      from += 4 * step;
      unit += 16;
      to += 4 * next;
    }
    if (left == 3) someRows(3, from, unit, block, to, step, next, depth, scale0, scale1, bias0, bias1, count, scratch);
    else if (left == 2) someRows(2, from, unit, block, to, step, next, depth, scale0, scale1, bias0, bias1, count, scratch);
    else if (left == 1) someRows(1, from, unit, block, to, step, next, depth, scale0, scale1, bias0, bias1, count, scratch);
  }
}

/** The products of one to four rows with eight columns. `rows` is a constant, so the compiler leaves out what is not needed. */
// @ts-ignore: decorator
@inline
function someRows(
  rows: i32,
  input: usize,
  unit: usize,
  block: usize,
  output: usize,
  step: usize,
  next: usize,
  depth: i32,
  scale0: v128,
  scale1: v128,
  bias0: v128,
  bias1: v128,
  count: i32,
  scratch: usize,
): void {
  let at = block;
  let from = input;
  let sumA0 = f32x4.splat(0);
  let sumA1 = sumA0;
  let sumB0 = sumA0;
  let sumB1 = sumA0;
  let sumC0 = sumA0;
  let sumC1 = sumA0;
  let sumD0 = sumA0;
  let sumD1 = sumA0;
  for (let start = 0; start < depth; start += DEPTH_OF_SUM) {
    const end = from + (<usize>min(DEPTH_OF_SUM, depth - start) << 1);
    let a0 = i32x4.splat(0);
    let a1 = a0;
    let b0 = a0;
    let b1 = a0;
    let c0 = a0;
    let c1 = a0;
    let d0 = a0;
    let d1 = a0;
    while (from < end) {
      const codes = v128.load(at);
      const w0 = i16x8.extend_low_i8x16_s(codes);
      const w1 = i16x8.extend_high_i8x16_s(codes);
      let pair = v128.load32_splat(from);
      a0 = dot(pair, w0, a0);
      a1 = dot(pair, w1, a1);
      if (rows > 1) {
        pair = v128.load32_splat(from + step);
        b0 = dot(pair, w0, b0);
        b1 = dot(pair, w1, b1);
      }
      if (rows > 2) {
        pair = v128.load32_splat(from + 2 * step);
        c0 = dot(pair, w0, c0);
        c1 = dot(pair, w1, c1);
      }
      if (rows > 3) {
        pair = v128.load32_splat(from + 3 * step);
        d0 = dot(pair, w0, d0);
        d1 = dot(pair, w1, d1);
      }
      from += 4;
      at += 16;
    }
    sumA0 = counted(sumA0, a0);
    sumA1 = counted(sumA1, a1);
    sumB0 = counted(sumB0, b0);
    sumB1 = counted(sumB1, b1);
    sumC0 = counted(sumC0, c0);
    sumC1 = counted(sumC1, c1);
    sumD0 = counted(sumD0, d0);
    sumD1 = counted(sumD1, d1);
  }
  putRow(output, sumA0, sumA1, v128.load32_splat(unit), scale0, scale1, bias0, bias1, count, scratch);
  if (rows > 1) {
    putRow(output + next, sumB0, sumB1, v128.load32_splat(unit, 4), scale0, scale1, bias0, bias1, count, scratch);
  }
  if (rows > 2) {
    putRow(output + 2 * next, sumC0, sumC1, v128.load32_splat(unit, 8), scale0, scale1, bias0, bias1, count, scratch);
  }
  if (rows > 3) {
    putRow(output + 3 * next, sumD0, sumD1, v128.load32_splat(unit, 12), scale0, scale1, bias0, bias1, count, scratch);
  }
}

// @ts-ignore: decorator
@inline
function putRow(
  to: usize,
  sum0: v128,
  sum1: v128,
  unit: v128,
  scale0: v128,
  scale1: v128,
  bias0: v128,
  bias1: v128,
  count: i32,
  scratch: usize,
): void {
  storeEight(
    to,
    f32x4.add(f32x4.mul(sum0, f32x4.mul(unit, scale0)), bias0),
    f32x4.add(f32x4.mul(sum1, f32x4.mul(unit, scale1)), bias1),
    count,
    scratch,
  );
}
