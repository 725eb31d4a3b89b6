import { CHANNELS, FLOATS_OF_CHANNELS, madd, storeEight } from './vectors';

/**
 * Rows of floats times a matrix of floats, four rows and eight columns at a time.
 * @param input [rows, depth]: rows rounded up to fours
 * @param weights packed [columns / 8, depth, 8], or, where `isPacked` is 0, as a matrix lies: [depth, columns]
 * @param biases what is added to each column: as many floats as columns, rounded up to eights; or 0
 * @param output [rows, columns]: rows rounded up to fours
 * @param scratch 32 bytes
 */
export function multiplyFloats(
  input: usize,
  weights: usize,
  biases: usize,
  output: usize,
  scratch: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  isPacked: i32,
): void {
  const step = <usize>depth << 2;
  const next = <usize>columns << 2;
  const down = isPacked ? FLOATS_OF_CHANNELS : next;
  for (let column = 0; column < columns; column += CHANNELS) {
    const count = columns - column;
    const block = weights + (<usize>(isPacked ? column * depth : column) << 2);
    for (let row = 0; row < rows; row += 4) {
      let at = block;
      let in0 = input + <usize>row * step;
      const end = in0 + step;
      let a0 = f32x4.splat(0);
      let a1 = a0;
      if (biases) {
        a0 = v128.load(biases + (<usize>column << 2));
        a1 = v128.load(biases + (<usize>column << 2), 16);
      }
      let b0 = a0;
      let b1 = a1;
      let c0 = a0;
      let c1 = a1;
      let d0 = a0;
      let d1 = a1;
      while (in0 < end) {
        const w0 = v128.load(at);
        const w1 = v128.load(at, 16);
        let value = v128.load32_splat(in0);
        a0 = madd(value, w0, a0);
        a1 = madd(value, w1, a1);
        value = v128.load32_splat(in0 + step);
        b0 = madd(value, w0, b0);
        b1 = madd(value, w1, b1);
        value = v128.load32_splat(in0 + 2 * step);
        c0 = madd(value, w0, c0);
        c1 = madd(value, w1, c1);
        value = v128.load32_splat(in0 + 3 * step);
        d0 = madd(value, w0, d0);
        d1 = madd(value, w1, d1);
        in0 += 4;
        at += down;
      }
      let to = output + <usize>row * next + (<usize>column << 2);
      storeEight(to, a0, a1, count, scratch);
      to += next;
      storeEight(to, b0, b1, count, scratch);
      to += next;
      storeEight(to, c0, c1, count, scratch);
      to += next;
      storeEight(to, d0, d1, count, scratch);
    }
  }
}

/**
 * Rows of floats times the rows of another matrix: four of the second for each of the first at a time.
 * @param input [rows, depth], depth a multiple of four
 * @param weights [columns, depth]
 * @param output [rows, columns]
 */
export function multiplyByRows(
  input: usize,
  weights: usize,
  output: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const step = <usize>depth << 2;
  for (let column = 0; column < columns; column += 4) {
    const first = weights + <usize>column * step;
    const count = columns - column;
    let from = input;
    let to = output + (<usize>column << 2);
    for (let row = 0; row < rows; row++) {
      let at = first;
      let a = f32x4.splat(0);
      let b = a;
      let c = a;
      let d = a;
      for (const end = from + step; from < end; from += 16) {
        const value = v128.load(from);
        a = madd(value, v128.load(at), a);
        b = madd(value, v128.load(at + step), b);
        c = madd(value, v128.load(at + 2 * step), c);
        d = madd(value, v128.load(at + 3 * step), d);
        at += 16;
      }
      const sums = sumsOfLanes(a, b, c, d);
      if (count >= 4) v128.store(to, sums);
      else {
        f32.store(to, f32x4.extract_lane(sums, 0));
        if (count > 1) f32.store(to, f32x4.extract_lane(sums, 1), 4);
        if (count > 2) f32.store(to, f32x4.extract_lane(sums, 2), 8);
      }
      to += <usize>columns << 2;
    }
  }
}

/** The four sums of four lanes. */
// @ts-ignore: decorator
@inline
function sumsOfLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 2, 6), v128.shuffle<f32>(a, b, 1, 5, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 2, 6), v128.shuffle<f32>(c, d, 1, 5, 3, 7));
  // ab holds a's, b's, a's, b's sums of two lanes each.
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}
