// What several kernels do with vectors. A kernel's tail must not write beyond its tensor, but it may read a little beyond it.

/** Channels, or columns, that the kernels of products compute at a time. */
export const CHANNELS: i32 = 8;
export const FLOATS_OF_CHANNELS: usize = 32;

// @ts-ignore: decorator
@inline
export function dot(pair: v128, weights: v128, sum: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(pair, weights));
}

// @ts-ignore: decorator
@inline
export function madd(value: v128, weight: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(value, weight));
}

// @ts-ignore: decorator
@inline
export function storeEight(to: usize, first: v128, second: v128, count: i32, scratch: usize): void {
  if (count >= CHANNELS) {
    v128.store(to, first);
    v128.store(to, second, 16);
  } else {
    v128.store(scratch, first);
    v128.store(scratch, second, 16);
    for (let at = 0; at < count; at++) f32.store(to + (at << 2), f32.load(scratch + (at << 2)));
  }
}

// @ts-ignore: decorator
@inline
export function curved(value: v128, gain: v128, offset: v128): v128 {
  const gate = f32x4.pmin(f32x4.pmax(f32x4.add(value, f32x4.splat(3)), f32x4.splat(0)), f32x4.splat(6));
  return f32x4.add(f32x4.mul(f32x4.mul(value, gate), gain), offset);
}

// @ts-ignore: decorator
@inline
export function storeCodes(to: usize, codes: v128): void {
  v128.store64_lane(to, i16x8.narrow_i32x4_s(codes, codes), 0);
}
