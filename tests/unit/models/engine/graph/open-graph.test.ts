import { Tensor } from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { openGraph } from '#models/engine/graph/open-graph.ts';
import { onnxBytes, type MadeNode, type MadeTensor } from '#tests/support/unit/onnx-bytes.ts';

const int64 = (...values: number[]): MadeTensor => ({
  dims: [values.length],
  data: BigInt64Array.from(values, BigInt),
});
const floats = (dims: number[], values: number[]): MadeTensor => ({ dims, data: Float32Array.from(values) });

/** What a model of these nodes makes of the input x: its output y. */
async function run(
  nodes: MadeNode[],
  x: { dims: number[]; values: number[] },
  tensors: Record<string, MadeTensor> = {},
): Promise<{ dims: readonly number[]; values: number[] }> {
  const session = await openGraph(onnxBytes(nodes, ['y'], { tensors }));
  const { y } = await session!.run({ x: new Tensor('float32', Float32Array.from(x.values), x.dims) });
  if (!(y instanceof Tensor)) throw new TypeError('There is no y.');
  return { dims: y.dims, values: Array.from(y.data as Float32Array, Number) };
}

const COUNTED = { dims: [2, 3], values: [1, 2, 3, 4, 5, 6] };

test('a column and a row are repeated where they meet a table', async () => {
  const column = [{ operator: 'Add', inputs: ['x', 'c'], outputs: ['y'] }];
  expect(await run(column, COUNTED, { c: floats([2, 1], [10, 20]) })).toEqual({
    dims: [2, 3],
    values: [11, 12, 13, 24, 25, 26],
  });
  const row = [{ operator: 'Sub', inputs: ['r', 'x'], outputs: ['y'] }];
  expect((await run(row, COUNTED, { r: floats([3], [10, 20, 30]) })).values).toEqual([9, 18, 27, 6, 15, 24]);
});

test('tensors that repeat along different axes in turn meet rightly', async () => {
  const nodes = [{ operator: 'Mul', inputs: ['x', 'c'], outputs: ['y'] }];
  const x = { dims: [2, 1, 2, 1], values: [1, 2, 3, 4] };
  expect(await run(nodes, x, { c: floats([1, 2, 1, 2], [1, 10, 100, 1000]) })).toEqual({
    dims: [2, 2, 2, 2],
    values: [1, 10, 2, 20, 100, 1000, 200, 2000, 3, 30, 4, 40, 300, 3000, 400, 4000],
  });
});

test.each([
  ['from the front', [0], [2], [1], [1], [1, 2, 4, 5]],
  ['counted from the end', [-2], [2 ** 40], [1], [1], [2, 3, 5, 6]],
  ['every second', [0], [9], [1], [2], [1, 3, 4, 6]],
  ['backwards', [-1], [-9], [1], [-1], [3, 2, 1, 6, 5, 4]],
])('a slice is taken %s', async (_, starts, ends, axes, steps, values) => {
  const nodes = [{ operator: 'Slice', inputs: ['x', 's', 'e', 'a', 'p'], outputs: ['y'] }];
  const tensors = { s: int64(...starts), e: int64(...ends), a: int64(...axes), p: int64(...steps) };
  expect((await run(nodes, COUNTED, tensors)).values).toEqual(values);
});

test('a length of -1 is whatever is left, and 0 keeps what is there', async () => {
  const nodes = [{ operator: 'Reshape', inputs: ['x', 's'], outputs: ['y'] }];
  expect((await run(nodes, { dims: [2, 2, 1], values: [1, 2, 3, 4] }, { s: int64(0, -1) })).dims).toEqual([
    2, 2,
  ]);
});

test('of equal numbers the first is among the largest', async () => {
  const nodes = [{ operator: 'TopK', inputs: ['x', 'k'], outputs: ['v', 'y'], attributes: { axis: 1 } }];
  const x = { dims: [1, 4], values: [5, 7, 7, 5] };
  expect((await run(nodes, x, { k: int64(3) })).values).toEqual([1, 2, 0]);
});

test('int8 weights with scales are multiplied as what they stand for', async () => {
  const [depth, columns] = [1030, 9];
  const codes = Int8Array.from({ length: depth * columns }, (_, at) => ((at * 37) % 255) - 127);
  const scales = Array.from({ length: columns }, (_, at) => 0.01 * (at + 1));
  const nodes = [
    { operator: 'Cast', inputs: ['w'], outputs: ['f'], attributes: { to: 1 } },
    { operator: 'Mul', inputs: ['f', 's'], outputs: ['m'] },
    { operator: 'MatMul', inputs: ['x', 'm'], outputs: ['y'] },
  ];
  const values = Array.from({ length: 5 * depth }, (_, at) => Math.sin(at));
  const tensors = { w: { dims: [depth, columns], data: codes }, s: floats([1, columns], scales) };
  const got = await run(nodes, { dims: [5, depth], values }, tensors);
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let at = 0; at < depth; at++) {
        sum += values[row * depth + at]! * codes[at * columns + column]! * scales[column]!;
      }
      expect(Math.abs(got.values[row * columns + column]! - sum)).toBeLessThan(0.02);
    }
  }
});

test('the largest sums that int8 weights can make do not overflow', async () => {
  const depth = 2048;
  const nodes = [
    { operator: 'Cast', inputs: ['w'], outputs: ['f'], attributes: { to: 1 } },
    { operator: 'MatMul', inputs: ['x', 'f'], outputs: ['y'] },
  ];
  const tensors = { w: { dims: [depth, 1], data: new Int8Array(depth).fill(127) } };
  const { values } = await run(
    nodes,
    { dims: [1, depth], values: Array.from({ length: depth }, () => 1) },
    tensors,
  );
  expect(values[0]! / (127 * depth)).toBeCloseTo(1, 4);
});

test('a map is convolved and pooled with its channels before its rows', async () => {
  const nodes: MadeNode[] = [
    {
      operator: 'Conv',
      inputs: ['x', 'w'],
      outputs: ['c'],
      attributes: { pads: [1, 1, 1, 1], strides: [1, 1] },
    },
    {
      operator: 'MaxPool',
      inputs: ['c'],
      outputs: ['y'],
      attributes: { kernel_shape: [2, 2], strides: [2, 2] },
    },
  ];
  // One channel is kept, one is the sum of the neighbours left and right.
  const keep = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  const beside = [0, 0, 0, 1, 0, 1, 0, 0, 0];
  const x = { dims: [1, 1, 2, 4], values: [1, 2, 3, 4, 5, 6, 7, 8] };
  expect(await run(nodes, x, { w: floats([2, 1, 3, 3], [...keep, ...beside]) })).toEqual({
    dims: [1, 2, 1, 2],
    values: [6, 8, 12, 14],
  });
});

test('a model tells the shapes of its outputs, by which a wrong vocabulary is found', async () => {
  const session = await openGraph(onnxBytes([{ operator: 'Relu', inputs: ['x'], outputs: ['y'] }], ['y']));
  expect(session!.outputMetadata).toMatchObject([{ name: 'y', shape: ['rows', 3] }]);
});

test('a model with an operator that is not known here is left to ONNX Runtime', async () => {
  const nodes = [{ operator: 'LSTM', inputs: ['x'], outputs: ['y'] }];
  expect(await openGraph(onnxBytes(nodes, ['y']))).toBeNull();
});

test.each<[string, MadeNode]>([
  [
    'counts borders',
    {
      operator: 'AveragePool',
      inputs: ['x'],
      outputs: ['y'],
      attributes: { kernel_shape: [2, 2], count_include_pad: 1 },
    },
  ],
  [
    'has gaps in its kernel',
    {
      operator: 'MaxPool',
      inputs: ['x'],
      outputs: ['y'],
      attributes: { kernel_shape: [2, 2], dilations: [2, 2] },
    },
  ],
  [
    'wants the smallest',
    { operator: 'TopK', inputs: ['x', 'k'], outputs: ['v', 'y'], attributes: { largest: 0 } },
  ],
  [
    'names axes as older versions did',
    { operator: 'Unsqueeze', inputs: ['x'], outputs: ['y'], attributes: { axes: [0] } },
  ],
  ['takes a part of a shape', { operator: 'Shape', inputs: ['x'], outputs: ['y'], attributes: { start: 1 } }],
])('an operator that %s is left to ONNX Runtime', async (_, node) => {
  expect(await openGraph(onnxBytes([node], ['y'], { tensors: { k: int64(1) } }))).toBeNull();
});

test('matrices that are turned first are multiplied rightly, whichever of the two', async () => {
  const turn = { operator: 'Transpose', inputs: ['x'], outputs: ['t'], attributes: { perm: [0, 2, 1] } };
  const x = { dims: [1, 2, 3], values: [1, 2, 3, 4, 5, 6] };
  const one = [turn, { operator: 'MatMul', inputs: ['t', 'x'], outputs: ['y'] }];
  expect((await run(one, x)).values).toEqual([17, 22, 27, 22, 29, 36, 27, 36, 45]);
  const other = [turn, { operator: 'MatMul', inputs: ['x', 't'], outputs: ['y'] }];
  expect((await run(other, x)).values).toEqual([14, 32, 32, 77]);
});

test('a file that was cut short is left to ONNX Runtime, which says so', async () => {
  const nodes = [{ operator: 'Add', inputs: ['x', 'c'], outputs: ['y'] }];
  const whole = onnxBytes(nodes, ['y'], { tensors: { c: floats([4], [1, 2, 3, 4]) } });
  expect(await openGraph(whole)).not.toBeNull();
  for (const length of [0, 1, 7, whole.byteLength - 20])
    expect(await openGraph(whole.slice(0, length))).toBeNull();
});
