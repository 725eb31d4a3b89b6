// The convolutions of an encoder and of the text detector, for WebAssembly's fixed-width SIMD. AssemblyScript, compiled by `npm run kernels`.
//
// Pictures lie row by row, channels last. Weights are the model's own int8 codes (or int16 where the model has floats), activations are
// int16: `i32x4.dot_i16x8_s` multiplies eight pairs at once, twice as many as floats allow, and gives the same sums on every machine.

const CHANNELS: i32 = 8;
const FLOATS_OF_CHANNELS: usize = 32;

// @ts-ignore: decorator
@inline
function dot(pair: v128, weights: v128, sum: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(pair, weights));
}

// @ts-ignore: decorator
@inline
function clamped(sum: v128, scale: v128, bias: v128, low: v128, high: v128): v128 {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
  return f32x4.pmin(f32x4.pmax(value, low), high);
}

// @ts-ignore: decorator
@inline
function storeEight(to: usize, first: v128, second: v128, count: i32, scratch: usize): void {
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
function curved(value: v128, gain: v128, offset: v128): v128 {
  const gate = f32x4.pmin(f32x4.pmax(f32x4.add(value, f32x4.splat(3)), f32x4.splat(0)), f32x4.splat(6));
  return f32x4.add(f32x4.mul(f32x4.mul(value, gate), gain), offset);
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

// @ts-ignore: decorator
@inline
function madd(value: v128, weight: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(value, weight));
}

// @ts-ignore: decorator
@inline
function asCodes(sum: v128, bias: v128, unit: v128): v128 {
  const value = f32x4.pmin(f32x4.pmax(f32x4.add(sum, bias), f32x4.splat(0)), f32x4.splat(6));
  return i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.mul(value, unit), f32x4.splat(0.5)));
}

// @ts-ignore: decorator
@inline
function storeCodes(to: usize, codes: v128): void {
  v128.store64_lane(to, i16x8.narrow_i32x4_s(codes, codes), 0);
}

// @ts-ignore: decorator
@inline
function put(to: usize, sum: v128, bias: v128, units: v128, isCodes: bool, gain: f32, offset: f32): void {
  if (isCodes) return storeCodes(to, asCodes(sum, bias, units));
  const value = f32x4.add(sum, bias);
  v128.store(to, gain ? curved(value, f32x4.splat(gain), f32x4.splat(offset)) : value);
}

/**
 * A depthwise convolution, four channels and four pixels at a time.
 * @param input floats [.., .., channels], from the first pixel that the first output looks at; borders are in it
 * @param weights floats [channels / 4, side * side, 4]
 * @param output int16 [height, width, channels]: ReLU6 of the value times `unit`; where `unit` is 0, floats
 * @param row bytes from one row of the input to the next
 * @param gain as for `convolve`; only floats have the curve
 */
export function depthwise(
  input: usize,
  weights: usize,
  biases: usize,
  output: usize,
  row: usize,
  height: i32,
  width: i32,
  channels: i32,
  side: i32,
  stride: i32,
  unit: f32,
  gain: f32,
  offset: f32,
): void {
  const pixel = <usize>channels << 2;
  const step = <usize>stride * pixel;
  const isCodes = unit != 0;
  const next = isCodes ? <usize>channels << 1 : pixel;
  const ahead: usize = isCodes ? 1 : 2;
  const units = f32x4.splat(unit);
  for (let y = 0; y < height; y++) {
    for (let channel = 0; channel < channels; channel += 4) {
      const bias = v128.load(biases + (<usize>channel << 2));
      const block = weights + (<usize>(channel * side * side) << 2);
      let from = input + <usize>(y * stride) * row + (<usize>channel << 2);
      let to = output + <usize>(y * width) * next + (<usize>channel << ahead);
      let x = 0;
      for (; x + 4 <= width; x += 4) {
        let a = f32x4.splat(0);
        let b = a;
        let c = a;
        let d = a;
        let at = block;
        for (let j = 0; j < side; j++) {
          let tap = from + <usize>j * row;
          for (let i = 0; i < side; i++) {
            const weight = v128.load(at);
            a = madd(v128.load(tap), weight, a);
            b = madd(v128.load(tap + step), weight, b);
            c = madd(v128.load(tap + 2 * step), weight, c);
            d = madd(v128.load(tap + 3 * step), weight, d);
            tap += pixel;
            at += 16;
          }
        }
        put(to, a, bias, units, isCodes, gain, offset);
        put(to + next, b, bias, units, isCodes, gain, offset);
        put(to + 2 * next, c, bias, units, isCodes, gain, offset);
        put(to + 3 * next, d, bias, units, isCodes, gain, offset);
        to += 4 * next;
        from += 4 * step;
      }
      for (; x < width; x++) {
        let a = f32x4.splat(0);
        let at = block;
        for (let j = 0; j < side; j++) {
          let tap = from + <usize>j * row;
          for (let i = 0; i < side; i++) {
            a = madd(v128.load(tap), v128.load(at), a);
            tap += pixel;
            at += 16;
          }
        }
        put(to, a, bias, units, isCodes, gain, offset);
        to += next;
        from += step;
      }
    }
  }
}

/** The largest absolute value of `count` floats, which is a multiple of four. */
export function largest(input: usize, count: i32): f32 {
  let most = f32x4.splat(0);
  for (let at = input, end = input + (<usize>count << 2); at < end; at += 16) {
    most = f32x4.pmax(most, f32x4.abs(v128.load(at)));
  }
  return max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

/** `count` floats, which is a multiple of eight, times `unit` as the nearest int16. */
export function toCodes(input: usize, output: usize, count: i32, unit: f32): void {
  const units = f32x4.splat(unit);
  const end = input + (<usize>count << 2);
  for (let at = input, to = output; at < end; at += 32, to += 16) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), units)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), units)));
    v128.store(to, i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * A square picture in another size, bilinearly, as int16: (byte - mean) * unit.
 * @param input bytes, three for each pixel, `side` pixels in a row
 * @param axis for each of `size` pixels: int32 which of the input's pixels comes before it, int32 which after it, float how far it is to that
 * @param output the first pixel; rows of `row` bytes
 */
export function resize(
  input: usize,
  axis: usize,
  output: usize,
  side: i32,
  size: i32,
  row: usize,
  mean: f32,
  unit: f32,
): void {
  for (let y = 0; y < size; y++) {
    const vertical = axis + <usize>(y * 12);
    const above = input + <usize>(i32.load(vertical) * side * 3);
    const below = input + <usize>(i32.load(vertical, 4) * side * 3);
    const down = f32.load(vertical, 8);
    let to = output + <usize>y * row;
    for (let x = 0; x < size; x++) {
      const horizontal = axis + <usize>(x * 12);
      const left = <usize>(i32.load(horizontal) * 3);
      const right = <usize>(i32.load(horizontal, 4) * 3);
      const across = f32.load(horizontal, 8);
      for (let colour: usize = 0; colour < 3; colour++) {
        const top = mixed(above + left + colour, above + right + colour, across);
        const bottom = mixed(below + left + colour, below + right + colour, across);
        store<i16>(to, i16(nearest((top + (bottom - top) * down - mean) * unit)));
        to += 2;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function mixed(first: usize, second: usize, share: f32): f32 {
  const one = f32(load<u8>(first));
  return one + (f32(load<u8>(second)) - one) * share;
}

/**
 * The pixels under a 3x3 kernel with stride 2 on a picture of three channels, one after the other: what `pointwise` needs to do such a convolution.
 * @param input int16, rows of `row` bytes
 * @param output int16 [height, width, 30]: of each of the three rows nine values and one of any value, whose weight is 0
 */
export function patches(input: usize, output: usize, row: usize, height: i32, width: i32): void {
  let to = output;
  for (let y = 0; y < height; y++) {
    let from = input + <usize>(2 * y) * row;
    for (let x = 0; x < width; x++) {
      for (let j = 0; j < 3; j++) {
        const tap = from + <usize>j * row;
        v128.store(to, v128.load(tap));
        i32.store(to, i32.load(tap, 16), 16);
        to += 20;
      }
      from += 12;
    }
  }
}

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

/** So many products of an int16 and an int8 at most fit into int32: 512 * 32767 * 127 < 2^31. */
const DEPTH_OF_SUM: i32 = 512;

// @ts-ignore: decorator
@inline
function counted(sum: v128, codes: v128): v128 {
  return f32x4.add(sum, f32x4.convert_i32x4_s(codes));
}

/**
 * Rows of numbers times a matrix, four rows and eight columns at a time.
 * @param input int16 [rows, depth]: rows rounded up to fours, depth a multiple of eight
 * @param units what an integer of each row counts: as many floats as rows, rounded up to fours
 * @param weights int8 [columns / 8, depth / 2, 8, 2]
 * @param scales what an integer of each column counts: as many floats as columns, rounded up to eights
 * @param output floats [rows, columns]: rows rounded up to fours
 * @param scratch 32 bytes
 */
export function multiply(
  input: usize,
  units: usize,
  weights: usize,
  scales: usize,
  output: usize,
  scratch: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const step = <usize>depth << 1;
  const next = <usize>columns << 2;
  for (let column = 0; column < columns; column += CHANNELS) {
    const ahead = <usize>column << 2;
    const count = columns - column;
    const scale0 = v128.load(scales + ahead);
    const scale1 = v128.load(scales + ahead, 16);
    const block = weights + <usize>(column * depth);
    for (let row = 0; row < rows; row += 4) {
      let at = block;
      let in0 = input + <usize>row * step;
      let in1 = in0 + step;
      let in2 = in1 + step;
      let in3 = in2 + step;
      let sumA0 = f32x4.splat(0);
      let sumA1 = sumA0;
      let sumB0 = sumA0;
      let sumB1 = sumA0;
      let sumC0 = sumA0;
      let sumC1 = sumA0;
      let sumD0 = sumA0;
      let sumD1 = sumA0;
      for (let start = 0; start < depth; start += DEPTH_OF_SUM) {
        const end = in0 + (<usize>min(DEPTH_OF_SUM, depth - start) << 1);
        let a0 = i32x4.splat(0);
        let a1 = a0;
        let b0 = a0;
        let b1 = a0;
        let c0 = a0;
        let c1 = a0;
        let d0 = a0;
        let d1 = a0;
        while (in0 < end) {
          const codes = v128.load(at);
          const w0 = i16x8.extend_low_i8x16_s(codes);
          const w1 = i16x8.extend_high_i8x16_s(codes);
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
      const unit = units + (<usize>row << 2);
      let to = output + <usize>row * next + ahead;
      putRow(to, sumA0, sumA1, v128.load32_splat(unit), scale0, scale1, count, scratch);
      to += next;
      putRow(to, sumB0, sumB1, v128.load32_splat(unit, 4), scale0, scale1, count, scratch);
      to += next;
      putRow(to, sumC0, sumC1, v128.load32_splat(unit, 8), scale0, scale1, count, scratch);
      to += next;
      putRow(to, sumD0, sumD1, v128.load32_splat(unit, 12), scale0, scale1, count, scratch);
    }
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
  count: i32,
  scratch: usize,
): void {
  storeEight(
    to,
    f32x4.mul(sum0, f32x4.mul(unit, scale0)),
    f32x4.mul(sum1, f32x4.mul(unit, scale1)),
    count,
    scratch,
  );
}

/**
 * The same with floats.
 * @param input floats [rows, depth]: rows rounded up to fours
 * @param weights floats [columns / 8, depth, 8]
 * @param output floats [rows, columns]: rows rounded up to fours
 */
export function multiplyFloats(
  input: usize,
  weights: usize,
  output: usize,
  scratch: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const step = <usize>depth << 2;
  const next = <usize>columns << 2;
  for (let column = 0; column < columns; column += CHANNELS) {
    const count = columns - column;
    const block = weights + <usize>(column * depth) * 4;
    for (let row = 0; row < rows; row += 4) {
      let at = block;
      let in0 = input + <usize>row * step;
      const end = in0 + step;
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
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
        at += FLOATS_OF_CHANNELS;
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
