import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPlan } from '#models/engine/network/plan-in-model.ts';
import { createSmallNetwork } from '#tests/support/unit/small-network.ts';

const { plan } = createSmallNetwork(1);

/** A field of a protocol buffer whose value has a length. */
function field(number: number, value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  const length = [];
  for (let rest = bytes.length; rest > 0 || length.length === 0; rest >>= 7) {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
  }
  return new Uint8Array([(number << 3) | 2, ...length, ...bytes]);
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const entry = (key: string, value: string) => field(14, joined(field(1, key), field(2, value)));
const graph = field(7, new Uint8Array(300));

test('the plan and the tail are read from the metadata, whatever else is there', () => {
  const model = joined(
    graph,
    entry('author', 'somebody'),
    entry('altscribe.plan', JSON.stringify(plan)),
    entry('altscribe.tail', btoa('tail')),
  );
  const found = readPlan(model.buffer as ArrayBuffer);
  expect(found?.plan).toEqual(plan);
  expect(new TextDecoder().decode(found?.tail)).toBe('tail');
});

test.each([
  ['without metadata', graph],
  ['with metadata of others', joined(graph, entry('author', 'somebody'))],
  ['with a plan and no tail', joined(graph, entry('altscribe.plan', JSON.stringify(plan)))],
  [
    'that was cut short',
    joined(entry('altscribe.plan', JSON.stringify(plan)), entry('altscribe.tail', '')).slice(0, -1),
  ],
])('a model %s has no plan', (_, model) => {
  expect(readPlan(model.buffer as ArrayBuffer)).toBeNull();
});

test('a plan that lacks something is an error, not a model without a plan', () => {
  const model = joined(
    entry('altscribe.plan', JSON.stringify({ ...plan, layers: 'none' })),
    entry('altscribe.tail', ''),
  );
  expect(() => readPlan(model.buffer as ArrayBuffer)).toThrow();
});

const read = async (path: string) => readPlan(new Uint8Array(await readFile(`models/zoo/${path}`)).buffer);

test('the trunk has a plan for all its convolutions, and its decoders have none', async () => {
  const { plan: layers } = (await read('trunk/trunk.onnx'))!;
  expect(layers.layers.filter(({ type }) => type !== 'mean')).toHaveLength(153);
  expect(Object.keys(layers.outputs)).toEqual([
    'grid',
    'pooled',
    'logits',
    'seen',
    'class_logits',
    'offsets',
  ]);
  expect(await read('attention/bridge.onnx')).toBeNull();
});
