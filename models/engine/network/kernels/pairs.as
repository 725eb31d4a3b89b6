// Sums, differences, products and quotients of two tensors, which meet as two loops, one in the other: see broadcast.ts.
// `aOuter` and `bOuter` are steps in floats; `aInner` and `bInner` are 1, or 0 where one number counts for the whole inner loop.

const ADD: i32 = 0;
const SUBTRACT: i32 = 1;
const MULTIPLY: i32 = 2;
const DIVIDE: i32 = 3;

// @ts-ignore: decorator
@inline
function four(operation: i32, a: v128, b: v128): v128 {
  if (operation == ADD) return f32x4.add(a, b);
  if (operation == SUBTRACT) return f32x4.sub(a, b);
  if (operation == MULTIPLY) return f32x4.mul(a, b);
  return f32x4.div(a, b);
}

/** `operation` is a constant, so the compiler makes a loop of its own of each. */
// @ts-ignore: decorator
@inline
function pairs(
  operation: i32,
  a: usize,
  b: usize,
  output: usize,
  outer: i32,
  inner: i32,
  aOuter: usize,
  aInner: usize,
  bOuter: usize,
  bInner: usize,
): void {
  let to = output;
  const whole = <usize>(inner & ~3) << 2;
  const length = <usize>inner << 2;
  for (let at = 0; at < outer; at++) {
    const i = a + (<usize>at * aOuter << 2);
    const j = b + (<usize>at * bOuter << 2);
    const first = v128.load32_splat(i);
    const second = v128.load32_splat(j);
    let place: usize = 0;
    for (; place < whole; place += 16) {
      const one = aInner ? v128.load(i + place) : first;
      const other = bInner ? v128.load(j + place) : second;
      v128.store(to + place, four(operation, one, other));
    }
    for (; place < length; place += 4) {
      const one = v128.load32_splat(i + place * aInner);
      const other = v128.load32_splat(j + place * bInner);
      f32.store(to + place, f32x4.extract_lane(four(operation, one, other), 0));
    }
    to += length;
  }
}

export function addPairs(
  a: usize,
  b: usize,
  output: usize,
  outer: i32,
  inner: i32,
  aOuter: usize,
  aInner: usize,
  bOuter: usize,
  bInner: usize,
): void {
  pairs(ADD, a, b, output, outer, inner, aOuter, aInner, bOuter, bInner);
}

export function subtractPairs(
  a: usize,
  b: usize,
  output: usize,
  outer: i32,
  inner: i32,
  aOuter: usize,
  aInner: usize,
  bOuter: usize,
  bInner: usize,
): void {
  pairs(SUBTRACT, a, b, output, outer, inner, aOuter, aInner, bOuter, bInner);
}

export function multiplyPairs(
  a: usize,
  b: usize,
  output: usize,
  outer: i32,
  inner: i32,
  aOuter: usize,
  aInner: usize,
  bOuter: usize,
  bInner: usize,
): void {
  pairs(MULTIPLY, a, b, output, outer, inner, aOuter, aInner, bOuter, bInner);
}

export function dividePairs(
  a: usize,
  b: usize,
  output: usize,
  outer: i32,
  inner: i32,
  aOuter: usize,
  aInner: usize,
  bOuter: usize,
  bInner: usize,
): void {
  pairs(DIVIDE, a, b, output, outer, inner, aOuter, aInner, bOuter, bInner);
}
