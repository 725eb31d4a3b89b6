import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesOfVariant } from '#models/catalog/hub/hub-card.ts';
import { eachMissing, type ModelJob } from '#models/hub-store/download-model.ts';
import { PART } from '#models/hub-store/folders.ts';
import { storedOf, usableVariants } from '#models/hub-store/store.ts';
import { useMemoryFolders, writeFiles } from '#tests/support/hub/memory-folders.ts';
import { factsOf } from '#tests/support/hub/repository.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';

const VARIANTS = [
  { device: 'wasm', dtype: 'q8', memory: 1 },
  { device: 'webgpu', dtype: 'q4f16', memory: 1 },
] as const;
const shape = tinyCard('vit-gpt2', new Map([['config.json', new Uint8Array(1)]]));
const FILES = new Map(
  VARIANTS.flatMap((variant) => filesOfVariant(shape, variant)).map((path, i) => [
    path,
    new Uint8Array([i, i]),
  ]),
);
const CARD = tinyCard('vit-gpt2', FILES, { variants: [...VARIANTS] });
const [Q8, Q4F16] = VARIANTS.map((variant): ModelJob => ({ card: CARD, variant, mirror: null })) as [
  ModelJob,
  ModelJob,
];

beforeEach(useMemoryFolders);
afterEach(() => vi.unstubAllGlobals());

/** Brings a variant; each file comes once `ready` has. */
const bring = (job: ModelJob, ready?: Promise<void>) =>
  eachMissing(
    job,
    () => {},
    new AbortController().signal,
    async ({ folder }, path) => {
      await ready;
      await writeFiles(folder, new Map([[path + PART, FILES.get(path)!]]));
      const { bytes, sha256 } = factsOf(new Map([[path, FILES.get(path)!]]))[0]!;
      return { bytes, sha256 };
    },
  );

test('a second variant of a model is refused while the first comes, with the name of the model, and loses it nothing', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = bring(Q8, promise);
  await expect(bring(Q4F16)).rejects.toMatchObject({ fault: 'busy', file: CARD.name });
  resolve();
  await first;
  expect(await storedOf(CARD, Q8.variant)).toMatchObject({ isComplete: true });
  await bring(Q4F16);
  expect(await storedOf(CARD, Q8.variant)).toMatchObject({ isComplete: true });
  expect(await storedOf(CARD, Q4F16.variant)).toMatchObject({ isComplete: true });
});

test('a model of which there is only a variant that cannot run here does not count as usable', async () => {
  await bring(Q4F16);
  expect(await storedOf(CARD, Q4F16.variant)).toMatchObject({ isComplete: true });
  expect(await usableVariants(CARD)).toEqual([]);
  await bring(Q8);
  expect((await usableVariants(CARD)).map(({ dtype }) => dtype)).toEqual(['q8']);
});
