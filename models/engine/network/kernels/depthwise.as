import { curved, madd, storeCodes } from './vectors';

// @ts-ignore: decorator
@inline
function asCodes(sum: v128, bias: v128, unit: v128): v128 {
  const value = f32x4.pmin(f32x4.pmax(f32x4.add(sum, bias), f32x4.splat(0)), f32x4.splat(6));
  return i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.mul(value, unit), f32x4.splat(0.5)));
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
