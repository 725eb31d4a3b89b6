import { CHANNELS, curved, dot, FLOATS_OF_CHANNELS, storeEight } from './vectors';

// @ts-ignore: decorator
@inline
function clamped(sum: v128, scale: v128, bias: v128, low: v128, high: v128): v128 {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
  return f32x4.pmin(f32x4.pmax(value, low), high);
}

/**
 * A convolution over one row of pixels, or a 1x1 convolution over all of them: four pixels and eight channels at a time.
 * @param input int16: for each pixel `segments` stretches of `depth` numbers, which is even; pixels are `step` bytes apart, stretches `row` bytes
 * @param weights int16 [channels / 8, segments * depth / 2, 8, 2]
 * @param places i32: where each pixel's channels are written, relative to output; as many as pixels, rounded up to fours
 * @param residual floats [pixels, channels] to add, or 0
 * @param scratch 32 bytes
 * @param gain where it is not 0, the curve value * clamp(value + 3, 0, 6) * gain + offset: a hard swish (Howard et al. 2019)
 */
export function convolve(
  input: usize,
  weights: usize,
  scales: usize,
  biases: usize,
  output: usize,
  places: usize,
  residual: usize,
  scratch: usize,
  pixels: i32,
  depth: i32,
  channels: i32,
  inputScale: f32,
  lowest: f32,
  highest: f32,
  step: usize,
  segments: i32,
  row: usize,
  gain: f32,
  offset: f32,
): void {
  const length = <usize>depth << 1;
  const gains = f32x4.splat(gain);
  const offsets = f32x4.splat(offset);
  const low = f32x4.splat(lowest);
  const high = f32x4.splat(highest);
  const unit = f32x4.splat(inputScale);
  for (let channel = 0; channel < channels; channel += CHANNELS) {
    const ahead = <usize>channel << 2;
    const count = channels - channel;
    const scale0 = f32x4.mul(v128.load(scales + ahead), unit);
    const scale1 = f32x4.mul(v128.load(scales + ahead, 16), unit);
    const bias0 = v128.load(biases + ahead);
    const bias1 = v128.load(biases + ahead, 16);
    const block = weights + <usize>(channel * segments) * length;
    for (let pixel = 0; pixel < pixels; pixel += 4) {
      const first = input + <usize>pixel * step;
      let at = block;
      let a0 = i32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      for (let segment = 0; segment < segments; segment++) {
        let in0 = first + <usize>segment * row;
        let in1 = in0 + step;
        let in2 = in1 + step;
        let in3 = in2 + step;
        const end = in0 + length;
        while (in0 < end) {
          const w0 = v128.load(at);
          const w1 = v128.load(at, 16);
          let pair = v128.load32_splat(in0);
          a0 = dot(pair, w0, a0);
          a1 = dot(pair, w1, a1);
          pair = v128.load32_splat(in1);
          b0 = dot(pair, w0, b0);
          b1 = dot(pair, w1, b1);
          pair = v128.load32_splat(in2);
          c0 = dot(pair, w0, c0);
          c1 = dot(pair, w1, c1);
          pair = v128.load32_splat(in3);
          d0 = dot(pair, w0, d0);
          d1 = dot(pair, w1, d1);
          in0 += 4;
          in1 += 4;
          in2 += 4;
          in3 += 4;
          at += FLOATS_OF_CHANNELS;
        }
      }
      a0 = clamped(a0, scale0, bias0, low, high);
      a1 = clamped(a1, scale1, bias1, low, high);
      b0 = clamped(b0, scale0, bias0, low, high);
      b1 = clamped(b1, scale1, bias1, low, high);
      c0 = clamped(c0, scale0, bias0, low, high);
      c1 = clamped(c1, scale1, bias1, low, high);
      d0 = clamped(d0, scale0, bias0, low, high);
      d1 = clamped(d1, scale1, bias1, low, high);
      if (gain) {
        a0 = curved(a0, gains, offsets);
        a1 = curved(a1, gains, offsets);
        b0 = curved(b0, gains, offsets);
        b1 = curved(b1, gains, offsets);
        c0 = curved(c0, gains, offsets);
        c1 = curved(c1, gains, offsets);
        d0 = curved(d0, gains, offsets);
        d1 = curved(d1, gains, offsets);
      }
      if (residual) {
        const next = <usize>channels << 2;
        let from = residual + <usize>pixel * next + ahead;
        a0 = f32x4.add(a0, v128.load(from));
        a1 = f32x4.add(a1, v128.load(from, 16));
        from += next;
        b0 = f32x4.add(b0, v128.load(from));
        b1 = f32x4.add(b1, v128.load(from, 16));
        from += next;
        c0 = f32x4.add(c0, v128.load(from));
        c1 = f32x4.add(c1, v128.load(from, 16));
        from += next;
        d0 = f32x4.add(d0, v128.load(from));
        d1 = f32x4.add(d1, v128.load(from, 16));
      }
      const place = places + (<usize>pixel << 2);
      const to = output + ahead;
      storeEight(to + i32.load(place), a0, a1, count, scratch);
      storeEight(to + i32.load(place, 4), b0, b1, count, scratch);
      storeEight(to + i32.load(place, 8), c0, c1, count, scratch);
      storeEight(to + i32.load(place, 12), d0, d1, count, scratch);
    }
  }
}
