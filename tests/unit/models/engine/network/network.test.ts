import { describe, expect, test } from 'vitest';
import { openNetwork } from '#models/engine/network/network.ts';
import { computePlainly } from '#tests/support/unit/plain-network.ts';
import { createSmallNetwork } from '#tests/support/unit/small-network.ts';

describe.each([1, 2, 3])('a small network of noise, seed %i', (seed) => {
  const { plan, known, model, pixels } = createSmallNetwork(seed);

  test('gives what the same layers give in plain floats', async () => {
    const network = await openNetwork(plan, model);
    const expected = computePlainly(plan, known, pixels);
    const found = network.run(pixels);
    for (const [name, { from }] of Object.entries(plan.outputs)) {
      const values = from.flatMap((part) => Array.from(expected.get(part)!.values));
      const most = Math.max(...values.map(Math.abs));
      expect(found[name], name).toHaveLength(values.length);
      const worst = Math.max(...values.map((value, at) => Math.abs(value - found[name]![at]!)));
      expect(worst / most, name).toBeLessThan(0.002);
    }
  });

  test('gives the same again after another picture', async () => {
    const network = await openNetwork(plan, model);
    const first = network.run(pixels);
    network.run(pixels.map((byte) => 255 - byte));
    expect(network.run(pixels)).toEqual(first);
  });

  test('gives numbers for a picture of one colour', async () => {
    const network = await openNetwork(plan, model);
    const found = network.run(new Uint8Array(pixels.length));
    expect(Object.values(found).every((values) => values.every(Number.isFinite))).toBe(true);
  });
});

describe('a plan that the kernels cannot follow is refused', () => {
  const { plan, model } = createSmallNetwork(1);

  test('where it uses what is not computed yet', async () => {
    const layers = plan.layers.toReversed();
    await expect(openNetwork({ ...plan, layers }, model)).rejects.toThrow(/before it is computed/);
  });

  test('where something else than one 1x1 convolution takes what a depthwise layer gives', async () => {
    const layers = plan.layers.filter(({ to }) => to !== 'other');
    const outputs = { map: plan.outputs['map']! };
    await expect(openNetwork({ ...plan, layers, outputs }, model)).rejects.toThrow(/cannot compute "third"/);
  });

  test('where its weights lie beyond the end of the file', async () => {
    await expect(openNetwork(plan, model.slice(0, 100))).rejects.toThrow(RangeError);
  });
});
