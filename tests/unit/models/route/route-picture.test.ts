import { Tensor } from 'onnxruntime-web/wasm';
import { expect, test, vi } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { routePicture } from '#models/route/route-picture.ts';
import { stopwatch } from '#models/engine/stopwatch.ts';
import { NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { LATE_KINDS, ROUTED_KINDS, type Kind, type LateKind } from '#utils/domain/kinds.ts';

const router = catalog.roles.router!;
const { files, network, secondLook, lateKinds } = router;

function chances(kind: Kind, share: number, other?: [Kind, number]): Tensor {
  const rest = (1 - share - (other?.[1] ?? 0)) / (ROUTED_KINDS.length - 1);
  const values = ROUTED_KINDS.map((each) => (each === kind ? share : each === other?.[0] ? other[1] : rest));
  return new Tensor('float32', Float32Array.from(values), [1, ROUTED_KINDS.length]);
}

function lateChances([kind, share]: [LateKind, number]): Tensor {
  const values = LATE_KINDS.map((each) => (each === kind ? share : 0));
  return new Tensor('float32', Float32Array.from(values), [1, LATE_KINDS.length]);
}

interface Sight {
  /** What the router says at its first look. */
  first: [Kind, number];
  /** Another kind that it thinks of then. */
  other?: [Kind, number];
  /** The probability of words that it gives then. */
  words?: number;
  /** What it says when it looks again. */
  second?: [Kind, number];
  /** What the network that tells the late kinds says. */
  late?: [LateKind, number];
  /** Why the trunk cannot be loaded. */
  trunk?: Error;
}

function engineThatSees(sight: Sight) {
  const { first, other, words = 0, second = ['drawing', 0.8], late = ['map', 0], trunk } = sight;
  const none = new Tensor('float32', new Float32Array(6), [1, 6]);
  const wordy = new Tensor('float32', Float32Array.of(words), [1, 1]);
  const answers = new Map<string, () => Record<string, Tensor>>([
    [files[network.file]!.path, () => ({ kinds: chances(...first, other), words: wordy, charts: none })],
    [files[secondLook!.file]!.path, () => ({ kinds: chances(...second) })],
    [files[lateKinds!.file]!.path, () => ({ late: lateChances(late) })],
    [
      files[secondLook!.encoder.file]!.path,
      () => Object.fromEntries(secondLook!.inputs.map((n) => [n, none])),
    ],
  ]);
  const session = vi.fn(({ path }: { path: string }) =>
    trunk && path === files[secondLook!.encoder.file]!.path
      ? Promise.reject(trunk)
      : Promise.resolve({ run: async () => answers.get(path)!() }),
  );
  return {
    engine: { session } as unknown as Engine,
    opened: () => session.mock.calls.map(([{ path }]) => path),
  };
}

function kindOf(first: [Kind, number], side = 224, more: Omit<Sight, 'first'> = {}) {
  const { engine, opened } = engineThatSees({ first, ...more });
  const data = new Uint8ClampedArray(side * side * 4);
  const pixels = { width: side, height: side, data, naturalWidth: side, naturalHeight: side };
  const watch = stopwatch();
  const routed = routePicture(engine, router, pixels, NO_EARLIER_ENCODINGS, watch);
  return routed.then(({ kind }) => ({
    kind,
    files: new Set(opened()).size,
    stages: Object.keys(watch.timings),
  }));
}

test('what is sure at the first look is not looked at again: an icon alone loads no trunk', async () => {
  expect(await kindOf(['icon', 0.97])).toEqual({ kind: 'icon', files: 1, stages: ['route'] });
});

test('what is surely a symbol is not looked at again, whichever it is', async () => {
  expect(await kindOf(['icon', 0.46], 224, { other: ['logo', 0.44] })).toMatchObject({ files: 1 });
  expect(await kindOf(['icon', 0.46], 224, { other: ['drawing', 0.44] })).toMatchObject({ files: 4 });
});

test('what is not sure is looked at again, with the outputs of the trunk', async () => {
  expect(await kindOf(['logo', 0.5])).toEqual({
    kind: 'drawing',
    files: 4,
    stages: ['route', 'load', 'encode'],
  });
});

test('what seems a photo is always looked at again, for its captioner needs the trunk anyway', async () => {
  expect(await kindOf(['photo', 0.99])).toMatchObject({ kind: 'drawing' });
});

test('what is too small to be described is not looked at again', async () => {
  expect(await kindOf(['logo', 0.5], 16)).toMatchObject({ files: 1 });
});

test('what a map is taken for at the first look must be surer than anything else', async () => {
  const { takenFor } = lateKinds!;
  for (const kind of takenFor.kinds) {
    expect(await kindOf([kind, takenFor.sureFrom - 0.01])).toMatchObject({ files: 4 });
    expect(await kindOf([kind, takenFor.sureFrom + 0.001])).toMatchObject({ kind, files: 1 });
  }
});

test('a photo that the trunk sees enlarged is no painting, however soft it looks', async () => {
  const late: [LateKind, number] = ['painting', 0.99];
  const first: [Kind, number] = ['photo', 0.99];
  expect(await kindOf(first, 224, { second: first, late })).toMatchObject({ kind: 'painting' });
  expect(await kindOf(first, 223, { second: first, late })).toMatchObject({ kind: 'photo' });
});

test.each(LATE_KINDS)('what is surely a %s is told as one, whatever the looks took it for', async (kind) => {
  const sure = lateKinds!.sureFrom[kind];
  const seemsPhoto: [Kind, number] = ['photo', 0.99];
  expect(await kindOf(seemsPhoto, 224, { second: seemsPhoto, late: [kind, sure + 0.01] })).toMatchObject({
    kind,
  });
});

test.each(LATE_KINDS)('what is hardly a %s stays what it was, as surely', async (kind) => {
  const unsure: [LateKind, number] = [kind, lateKinds!.sureFrom[kind] - 0.01];
  const { engine } = engineThatSees({ first: ['photo', 0.99], second: ['photo', 0.9], late: unsure });
  const data = new Uint8ClampedArray(64 * 64 * 4);
  const pixels = { width: 64, height: 64, data, naturalWidth: 64, naturalHeight: 64 };
  const seen = await routePicture(engine, router, pixels, NO_EARLIER_ENCODINGS, stopwatch());
  expect(seen.kind).toBe('photo');
  expect(seen.kinds.photo).toBeCloseTo(0.9);
  expect(seen.kinds[kind]).toBe(0);
});

test.each(LATE_KINDS)('what is no photo anyway is sooner a %s', async (kind) => {
  const less = lateKinds!.sureFromElse[kind] + 0.01;
  expect(less).toBeLessThan(lateKinds!.sureFrom[kind]);
  const drawing = { second: ['drawing', 0.9], late: [kind, less] } satisfies Partial<Sight>;
  expect(await kindOf(['drawing', 0.9], 224, drawing)).toMatchObject({ kind });
  const photo = { second: ['photo', 0.9], late: [kind, less] } satisfies Partial<Sight>;
  expect(await kindOf(['photo', 0.9], 224, photo)).toMatchObject({ kind: 'photo' });
});

test('the kinds of a picture add up to one, with a late kind among them too', async () => {
  const { engine } = engineThatSees({
    first: ['photo', 0.99],
    second: ['photo', 0.9],
    late: ['painting', 0.99],
  });
  const data = new Uint8ClampedArray(224 * 224 * 4);
  const pixels = { width: 224, height: 224, data, naturalWidth: 224, naturalHeight: 224 };
  const { kinds } = await routePicture(engine, router, pixels, NO_EARLIER_ENCODINGS, stopwatch());
  expect(Object.values(kinds).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
});

test('what has words in it is not blank, though from afar it looks like one grey', async () => {
  expect(await kindOf(['text', 0.5], 224, { second: ['blank', 0.6] })).toMatchObject({ kind: 'blank' });
  const { engine } = engineThatSees({ first: ['text', 0.5], second: ['blank', 0.6], words: 0.9 });
  const pixels = {
    width: 64,
    height: 64,
    data: new Uint8ClampedArray(64 * 64 * 4),
    naturalWidth: 64,
    naturalHeight: 64,
  };
  const seen = await routePicture(engine, router, pixels, NO_EARLIER_ENCODINGS, stopwatch());
  expect(seen.kind).not.toBe('blank');
  // It is not surer of anything else for that: no scene is invented.
  expect(seen.sureOfKind).toBe(false);
});

test('where the trunk cannot be loaded, the first look decides; any other error is reported', async () => {
  const missing = new PictureError('model-unavailable', 'trunk.onnx is missing from the package.');
  expect(await kindOf(['logo', 0.5], 224, { trunk: missing })).toMatchObject({ kind: 'logo' });
  await expect(kindOf(['logo', 0.5], 224, { trunk: new Error('out of memory') })).rejects.toThrow(
    'out of memory',
  );
});
