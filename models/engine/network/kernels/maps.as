import { storeCodes } from './vectors';

/** Each channel's sum over all pixels. @param channels a multiple of four */
export function sums(input: usize, output: usize, pixels: i32, channels: i32): void {
  const step = <usize>channels << 2;
  for (let channel: usize = 0; channel < step; channel += 16) {
    let sum = f32x4.splat(0);
    let from = input + channel;
    for (let pixel = 0; pixel < pixels; pixel++) {
      sum = f32x4.add(sum, v128.load(from));
      from += step;
    }
    v128.store(output + channel, sum);
  }
}

/**
 * Multiplies each channel by its factor, and adds a map of half the height and width, each of whose pixels counts for four.
 * @param map floats [height, width, channels], channels a multiple of four
 * @param half floats [height / 2, width / 2, channels], or 0
 */
export function scale(map: usize, factors: usize, half: usize, height: i32, width: i32, channels: i32): void {
  const step = <usize>channels << 2;
  let at = map;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = half + <usize>((y >> 1) * (width >> 1) + (x >> 1)) * step;
      for (let channel: usize = 0; channel < step; channel += 16) {
        let value = f32x4.mul(v128.load(at + channel), v128.load(factors + channel));
        if (half) value = f32x4.add(value, v128.load(from + channel));
        v128.store(at + channel, value);
      }
      at += step;
    }
  }
}

/**
 * Floats as codes, each pixel written `times` by `times`: what enlarges a map to the nearest pixel.
 * @param input floats [height, width, channels], channels a multiple of four
 * @param output int16; pixels are `step` bytes apart, rows `row` bytes
 */
export function spread(
  input: usize,
  output: usize,
  height: i32,
  width: i32,
  channels: i32,
  times: i32,
  step: usize,
  row: usize,
  unit: f32,
): void {
  const units = f32x4.splat(unit);
  let from = input;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const corner = output + <usize>(y * times) * row + <usize>(x * times) * step;
      for (let channel = 0; channel < channels; channel += 4) {
        const codes = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from), units)));
        from += 16;
        for (let j = 0; j < times; j++) {
          let to = corner + <usize>j * row + (<usize>channel << 1);
          for (let i = 0; i < times; i++) {
            storeCodes(to, codes);
            to += step;
          }
        }
      }
    }
  }
}
