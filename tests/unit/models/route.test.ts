import { Tensor } from 'onnxruntime-web/wasm';
import { expect, test, vi } from 'vitest';
import { catalog } from '@/models/catalog';
import { route } from '@/models/describe/route';
import { stopwatch } from '@/models/describe/stopwatch';
import { NOTHING_BEFORE } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import { PictureError } from '@/models/failure';
import { KINDS, type Kind } from '@/utils/findings';

const router = catalog.router!;
const { files, network, secondLook } = router;

function chances(kind: Kind, share: number): Tensor {
  const rest = (1 - share) / (KINDS.length - 1);
  const values = KINDS.map((each) => (each === kind ? share : rest));
  return new Tensor('float32', Float32Array.from(values), [1, KINDS.length]);
}

/** An engine whose router says `first` at a glance, and a drawing when it looks again. */
function engineThatSees(first: [Kind, number], trunk: Error | null = null) {
  const none = new Tensor('float32', new Float32Array(6), [1, 6]);
  const answers = new Map<string, () => Record<string, Tensor>>([
    [files[network.file]!.path, () => ({ kinds: chances(...first), words: none, charts: none })],
    [files[secondLook!.file]!.path, () => ({ kinds: chances('drawing', 0.8) })],
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

function kindOf(first: [Kind, number], side = 64, trunk: Error | null = null) {
  const { engine, opened } = engineThatSees(first, trunk);
  const data = new Uint8ClampedArray(side * side * 4);
  const pixels = { width: side, height: side, data, naturalWidth: side, naturalHeight: side };
  const watch = stopwatch();
  const routed = route(engine, router, pixels, NOTHING_BEFORE, watch);
  return routed.then(({ kind }) => ({
    kind,
    files: new Set(opened()).size,
    stages: Object.keys(watch.timings),
  }));
}

test('what is sure at a glance is not looked at again: an icon alone loads no trunk', async () => {
  expect(await kindOf(['icon', 0.97])).toEqual({ kind: 'icon', files: 1, stages: ['route'] });
});

test('what is not sure is looked at with the eyes of the trunk', async () => {
  expect(await kindOf(['logo', 0.5])).toEqual({
    kind: 'drawing',
    files: 3,
    stages: ['route', 'load', 'encode'],
  });
});

test('what seems a photo is always looked at again, for its captioner needs the trunk anyway', async () => {
  expect(await kindOf(['photo', 0.99])).toMatchObject({ kind: 'drawing' });
});

test('what is too small to be described is not looked at again', async () => {
  expect(await kindOf(['logo', 0.5], 16)).toMatchObject({ files: 1 });
});

test('where the trunk cannot be had, the glance decides; any other mistake is told', async () => {
  const missing = new PictureError('model-unavailable', 'trunk.onnx is missing from the package.');
  expect(await kindOf(['logo', 0.5], 64, missing)).toMatchObject({ kind: 'logo' });
  await expect(kindOf(['logo', 0.5], 64, new Error('out of memory'))).rejects.toThrow('out of memory');
});
