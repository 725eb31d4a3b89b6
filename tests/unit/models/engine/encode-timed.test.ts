import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import { stopwatch } from '#models/engine/stopwatch.ts';
import type { Encodings } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { keepLatest } from '#models/engine/keep-latest.ts';
import { catalog } from '#models/catalog/catalog.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const run = () => wait(200).then(() => ({}));

test('a model with two encoders is spared one, both or none, and takes as long', async () => {
  const engine = { session: () => Promise.resolve({ run }) } as unknown as Engine;
  const [shared, two] = ['attention', 'inception-lstm'].map((id) => {
    const { files, encoder } = catalog.models.find((card) => card.id === id)!;
    return { files, encoder: { ...encoder, bridge: undefined } };
  });
  const pixels = { width: 8, height: 8, data: new Uint8ClampedArray(256), naturalWidth: 8, naturalHeight: 8 };
  const encodings: Encodings = keepLatest(4);
  const timeOf = async (...owners: (typeof shared)[]) => {
    const watch = stopwatch();
    for (const owner of owners) await encodeTimed(engine, owner!, pixels, { id: 'a', encodings }, watch);
    return watch.timings.encode;
  };
  for (const owners of [[shared], [shared, two], [two], [shared, two]]) {
    const time = timeOf(...owners);
    await vi.runAllTimersAsync();
    expect(await time).toBe(owners.includes(two) ? 400 : 200);
  }
});

test('what another model has spent on encoding a picture counts once for each model', async () => {
  const engine = { session: () => Promise.resolve({ run }) } as unknown as Engine;
  const { files, encoder } = catalog.models.find(({ id }) => id === 'attention')!;
  const owner = { files, encoder: { ...encoder, bridge: undefined } };
  const pixels = { width: 8, height: 8, data: new Uint8ClampedArray(256), naturalWidth: 8, naturalHeight: 8 };
  const encodings: Encodings = keepLatest(2);
  const encodeTwice = async () => {
    const watch = stopwatch();
    for (let time = 0; time < 2; time++) {
      await encodeTimed(engine, owner, pixels, { id: 'a', encodings }, watch);
    }
    return watch.timings.encode;
  };
  const first = encodeTwice();
  await vi.runAllTimersAsync();
  expect(await first).toBe(200);
  const other = encodeTwice();
  await vi.runAllTimersAsync();
  expect(await other).toBe(200);
});
