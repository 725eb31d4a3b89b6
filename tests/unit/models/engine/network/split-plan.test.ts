import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openNetwork } from '#models/engine/network/network.ts';
import { readPlan } from '#models/engine/network/plan-in-model.ts';
import { splitPlan } from '#models/engine/network/split-plan.ts';
import { createSmallNetwork } from '#tests/support/unit/small-network.ts';

const small = createSmallNetwork(1);

test('a plan whose layers all come from one stem stays whole', () => {
  expect(splitPlan(small.plan)).toEqual([small.plan]);
});

test('the two networks of the trunk are two parts, the detector first, which has more to do', async () => {
  const { plan } = readPlan(new Uint8Array(await readFile('models/zoo/trunk/trunk.onnx')).buffer)!;
  const [first, second, ...others] = splitPlan(plan);
  expect(others).toEqual([]);
  expect(Object.keys(first!.outputs)).toEqual(['seen', 'class_logits', 'offsets']);
  expect(Object.keys(second!.outputs)).toEqual(['grid', 'pooled', 'logits']);
  expect(first!.layers.length + second!.layers.length).toBe(plan.layers.length);
});

test('parts that one output joins are one', () => {
  const twice = {
    ...small.plan,
    layers: [...small.plan.layers, { ...small.plan.layers[0]!, to: 'second stem' }],
  };
  expect(splitPlan(twice)).toHaveLength(2);
  const outputs = {
    ...small.plan.outputs,
    both: { ...small.plan.outputs['map']!, from: ['wide', 'second stem'] },
  };
  expect(splitPlan({ ...twice, outputs })).toHaveLength(1);
});

test('the parts give together what the whole gives', async () => {
  const other = small.plan.layers.map((layer) => renamed(layer));
  const outputs = { ...small.plan.outputs, again: { ...small.plan.outputs['map']!, from: ['wide again'] } };
  const plan = { ...small.plan, layers: [...small.plan.layers, ...other], outputs };
  const whole = (await openNetwork(plan, small.model)).run(small.pixels);
  const networks = await Promise.all(splitPlan(plan).map((part) => openNetwork(part, small.model)));
  expect(Object.assign({}, ...networks.map((network) => network.run(small.pixels)))).toEqual(whole);
});

/** The layer in a second network beside the first. */
function renamed<Layer extends { to: string }>(layer: Layer): Layer {
  const names = ['to', 'from', 'add'].flatMap((key) => {
    const value = (layer as Record<string, unknown>)[key];
    return typeof value === 'string' ? [[key, `${value} again`]] : [];
  });
  return { ...layer, ...Object.fromEntries(names) };
}
