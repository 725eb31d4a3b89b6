// Floats as int16.

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
 * Rows of floats as int16, each by its largest number.
 * @param input floats [rows, length], length a multiple of eight
 * @param output int16 [rows, length]
 * @param units floats [rows]: what an integer of each row counts
 */
export function rowsToCodes(input: usize, output: usize, units: usize, rows: i32, length: i32): void {
  for (let row = 0; row < rows; row++) {
    const from = input + (<usize>(row * length) << 2);
    const most = largest(from, length);
    toCodes(from, output + (<usize>(row * length) << 1), length, most > 0 ? LARGEST_INT16 / most : 0);
    f32.store(units + (<usize>row << 2), most / LARGEST_INT16);
  }
}

const LARGEST_INT16: f32 = 32767;
