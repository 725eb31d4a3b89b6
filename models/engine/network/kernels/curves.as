// Functions of single numbers, four at a time. `count` is rounded up to fours: input and output have room for so many.

const LOG2_OF_E: f32 = 1.44269504;
/** ln 2 in two parts: the first has few digits, so that its multiples are exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;
/** Below this e^x counts as 0, above the other it stays at some 2.4e38. */
const LEAST_EXPONENT: f32 = -87.33;
const MOST_EXPONENT: f32 = 88.37;

// @ts-ignore: decorator
@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** sum * value + next: a step of Horner's method. */
// @ts-ignore: decorator
@inline
function horner(sum: v128, value: v128, next: f32): v128 {
  return f32x4.add(f32x4.mul(sum, value), splat(next));
}

/** e^x with an error of some 1e-7 of it: the polynomial of the Cephes library (expf, Moshier 1992). */
// @ts-ignore: decorator
@inline
export function exponential(given: v128): v128 {
  const value = f32x4.pmin(f32x4.pmax(given, splat(LEAST_EXPONENT)), splat(MOST_EXPONENT));
  const power = f32x4.nearest(f32x4.mul(value, splat(LOG2_OF_E)));
  let rest = f32x4.sub(value, f32x4.mul(power, splat(LN2_HIGH)));
  rest = f32x4.sub(rest, f32x4.mul(power, splat(LN2_LOW)));
  let sum = horner(splat(1.9875691500e-4), rest, 1.3981999507e-3);
  sum = horner(sum, rest, 8.3334519073e-3);
  sum = horner(sum, rest, 4.1665795894e-2);
  sum = horner(sum, rest, 1.6666665459e-1);
  sum = horner(sum, rest, 5.0000001201e-1);
  sum = f32x4.add(horner(f32x4.mul(sum, rest), rest, 1), rest);
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23);
  // What lies below the least becomes 0.
  const result = v128.and(f32x4.mul(sum, scale), f32x4.ge(given, splat(LEAST_EXPONENT)));
  // What is no number stays none.
  return v128.bitselect(result, given, f32x4.eq(given, given));
}

/** The natural logarithm: the polynomial of the Cephes library (logf). Of 0 and less it is minus infinity. */
// @ts-ignore: decorator
@inline
export function logarithm(value: v128): v128 {
  let exponent = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(value, 23), i32x4.splat(126)));
  let part = v128.or(v128.and(value, i32x4.splat(0x007fffff)), splat(0.5));
  const isLow = f32x4.lt(part, splat(0.707106781));
  exponent = f32x4.sub(exponent, v128.and(splat(1), isLow));
  part = f32x4.sub(f32x4.add(part, v128.and(part, isLow)), splat(1));
  const square = f32x4.mul(part, part);
  let sum = horner(splat(7.0376836292e-2), part, -1.1514610310e-1);
  sum = horner(sum, part, 1.1676998740e-1);
  sum = horner(sum, part, -1.2420140846e-1);
  sum = horner(sum, part, 1.4249322787e-1);
  sum = horner(sum, part, -1.6668057665e-1);
  sum = horner(sum, part, 2.0000714765e-1);
  sum = horner(sum, part, -2.4999993993e-1);
  sum = horner(sum, part, 3.3333331174e-1);
  sum = f32x4.mul(f32x4.mul(sum, part), square);
  sum = f32x4.add(sum, f32x4.mul(exponent, splat(LN2_LOW)));
  sum = f32x4.sub(sum, f32x4.mul(square, splat(0.5)));
  const result = f32x4.add(f32x4.add(part, sum), f32x4.mul(exponent, splat(LN2_HIGH)));
  return v128.bitselect(result, splat(-Infinity), f32x4.gt(value, splat(0)));
}

// @ts-ignore: decorator
@inline
function gate(value: v128): v128 {
  return f32x4.div(splat(1), f32x4.add(splat(1), exponential(f32x4.neg(value))));
}

/** By a rational approximation with an error below 1.5e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26). */
// @ts-ignore: decorator
@inline
function errorFunction(value: v128): v128 {
  const size = f32x4.abs(value);
  const t = f32x4.div(splat(1), horner(size, splat(0.3275911), 1));
  let sum = horner(splat(1.061405429), t, -1.453152027);
  sum = horner(sum, t, 1.421413741);
  sum = horner(sum, t, -0.284496736);
  sum = f32x4.mul(horner(sum, t, 0.254829592), t);
  const bell = exponential(f32x4.neg(f32x4.mul(size, size)));
  const result = f32x4.sub(splat(1), f32x4.mul(sum, bell));
  return v128.bitselect(f32x4.neg(result), result, f32x4.lt(value, splat(0)));
}

export function exp(input: usize, output: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    v128.store(output + at, exponential(v128.load(input + at)));
  }
}

export function log(input: usize, output: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    v128.store(output + at, logarithm(v128.load(input + at)));
  }
}

export function sigmoid(input: usize, output: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    v128.store(output + at, gate(v128.load(input + at)));
  }
}

/** tanh x = 2 / (1 + e^-2x) - 1 */
export function tanh(input: usize, output: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    const value = v128.load(input + at);
    const whole = gate(f32x4.add(value, value));
    v128.store(output + at, f32x4.sub(f32x4.add(whole, whole), splat(1)));
  }
}

export function erf(input: usize, output: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    v128.store(output + at, errorFunction(v128.load(input + at)));
  }
}

/** ReLU has 0 and infinity as its bounds. */
export function clip(input: usize, output: usize, count: i32, low: f32, high: f32): void {
  const least = splat(low);
  const most = splat(high);
  for (let at: usize = 0, end = <usize>count << 2; at < end; at += 16) {
    v128.store(output + at, f32x4.pmin(f32x4.pmax(v128.load(input + at), least), most));
  }
}
