import { beforeAll, describe, expect, test } from 'vitest';
import { kernelLoops } from '#models/engine/graph/products/kernel-loops.ts';
import { multiplyOnce } from '#models/engine/graph/products/multiply-once.ts';
import { createWorkspace, type Workspace } from '#models/engine/graph/products/workspace.ts';
import { PLAIN_LOOPS, type LoopSet } from '#models/engine/graph/operators/loop-set.ts';

let workspace: Workspace;
let loops: LoopSet;
beforeAll(async () => {
  workspace = await createWorkspace();
  loops = kernelLoops(workspace);
});

/** Lengths that are no multiple of what a kernel computes at a time, too. */
const LENGTHS = [3, 64, 65, 70, 131];

const numbers = (length: number, from: number, to: number) =>
  Float32Array.from(
    { length },
    (_, at) => from + (to - from) * ((Math.sin(at * 12.9898) * 43_758.5453) % 1) ** 2,
  );

function expectAlike(got: Float32Array, expected: Float32Array): void {
  for (const [at, value] of expected.entries()) {
    if (!Number.isFinite(value)) expect(got[at]).toBe(value);
    else expect(Math.abs(got[at]! - value)).toBeLessThanOrEqual(3e-7 * Math.max(1, Math.abs(value)));
  }
}

describe.each(LENGTHS)('of %i numbers', (length) => {
  test.each([
    ['exp', -100, 20],
    ['log', -1, 1e6],
    ['sigmoid', -30, 30],
    ['tanh', -12, 12],
    ['erf', -5, 5],
  ] as const)('the kernel of %s makes what the plain loop makes', (name, from, to) => {
    const input = numbers(length, from, to);
    if (name === 'log') input.set([0, 1e-30, 1]);
    const [got, expected] = [new Float32Array(length), new Float32Array(length)];
    loops[name](got, input);
    PLAIN_LOOPS[name](
      expected,
      input.map((value) => (name === 'log' && value < 0 ? 0 : value)),
    );
    expectAlike(got, expected);
  });

  test('numbers are kept within bounds, and only floats go to the kernel', () => {
    const got = new Float32Array(length);
    loops.clip(got, numbers(length, -9, 9), -1, Infinity);
    expect(Math.min(...got)).toBeGreaterThanOrEqual(-1);
    const integers = Int32Array.from({ length }, (_, at) => at - 2);
    const kept = new Int32Array(length);
    loops.clip(kept, integers, 0, 50);
    expect([...kept]).toEqual([...integers].map((value) => Math.min(50, Math.max(0, value))));
  });

  test.each([false, true])('softmax of rows, its logarithm: %s', (isLog) => {
    const input = numbers(3 * length, -8, 8);
    const [got, expected] = [new Float32Array(3 * length), new Float32Array(3 * length)];
    loops.softmax(got, input, length, isLog);
    PLAIN_LOOPS.softmax(expected, input, length, isLog);
    for (const [at, value] of expected.entries()) expect(got[at]).toBeCloseTo(value, 5);
  });

  test('rows are normalised', () => {
    const input = numbers(2 * length, -3, 9);
    const [gain, bias] = [numbers(length, 0.5, 2), numbers(length, -1, 1)];
    const [got, expected] = [new Float32Array(2 * length), new Float32Array(2 * length)];
    loops.normalise(got, input, gain, bias, 1e-5);
    PLAIN_LOOPS.normalise(expected, input, gain, bias, 1e-5);
    for (const [at, value] of expected.entries()) expect(got[at]).toBeCloseTo(value, 5);
  });
});

/** Two tensors of the same dimensions; a row for each; a column for each; a number for all; and all rows of one with each of another. */
const MEETINGS = {
  'the same dimensions': { outer: 1, inner: 90, aOuter: 0, aInner: 1, bOuter: 0, bInner: 1 },
  'a row for all rows': { outer: 10, inner: 9, aOuter: 9, aInner: 1, bOuter: 0, bInner: 1 },
  'a number for each row': { outer: 10, inner: 9, aOuter: 9, aInner: 1, bOuter: 1, bInner: 0 },
  'a number for all': { outer: 1, inner: 90, aOuter: 0, aInner: 1, bOuter: 0, bInner: 0 },
  'a column and a row': { outer: 10, inner: 9, aOuter: 1, aInner: 0, bOuter: 0, bInner: 1 },
};

describe.each(Object.entries(MEETINGS))('two tensors that meet as %s', (_name, meeting) => {
  test.each(['add', 'subtract', 'multiply', 'divide'] as const)('%s', (name) => {
    const sizeOf = (outer: number, inner: number) =>
      (outer ? meeting.outer : 1) * (inner ? meeting.inner : 1);
    const a = numbers(sizeOf(meeting.aOuter, meeting.aInner), -2, 5);
    const b = numbers(sizeOf(meeting.bOuter, meeting.bInner), 1, 3);
    const [got, expected] = [new Float32Array(90), new Float32Array(90)];
    loops[name](got, a, b, meeting);
    PLAIN_LOOPS[name](expected, a, b, meeting);
    expect(got).toEqual(expected);
  });
});

test.each([
  { rows: 1, depth: 64, columns: 11 },
  { rows: 3, depth: 10, columns: 9 },
  { rows: 5, depth: 7, columns: 6 },
  // So large that a read beyond it would leave the memory.
  { rows: 1, depth: 40_000, columns: 1 },
])('a product of $rows rows of $depth with $columns columns, either way round', (size) => {
  const { rows, depth, columns } = size;
  const [a, b] = [numbers(rows * depth, -1, 1), numbers(depth * columns, -1, 1)];
  for (const byRows of [false, true]) {
    const got = new Float32Array(rows * columns);
    multiplyOnce(workspace, got, a, b, size, byRows);
    for (const [at, value] of got.entries()) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      let sum = 0;
      for (let place = 0; place < depth; place++) {
        sum += a[row * depth + place]! * b[byRows ? column * depth + place : place * columns + column]!;
      }
      expect(Math.abs(value - sum)).toBeLessThan(1e-6 * Math.max(64, depth));
    }
  }
});
