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
