import { Tensor } from 'onnxruntime-web/wasm';
import { expect, test, vi } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { Engine } from '#models/engine/engine.ts';
import { keepLatest } from '#models/engine/keep-latest.ts';
import { look } from '#models/examine/look.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { CHART_TYPES, ROUTED_KINDS } from '#utils/domain/kinds.ts';

/** What names symbols is not asked here. */
const cards = { ...findCardSet('attention'), symbols: null };
const { files, network, secondLook } = cards.router;
const routerPath = files[network.file]!.path;
const trunkPath = files[secondLook!.encoder.file]!.path;
const { signal } = new AbortController();

const numbers = (values: number[]) => new Tensor('float32', Float32Array.from(values), [1, values.length]);
/** An icon, of which the router is so sure that nothing else looks at it. */
const SURE = {
  kinds: numbers(ROUTED_KINDS.map((kind) => (kind === 'icon' ? 0.99 : 0.001))),
  words: numbers([0]),
  charts: numbers(CHART_TYPES.map(() => 0)),
};

/** The router answers when the test lets it. */
function setUp(trunk: () => Promise<unknown>) {
  const routed = Promise.withResolvers<void>();
  const runs: string[] = [];
  const session = vi.fn(async ({ path }: { path: string }) => {
    if (path === trunkPath) await trunk();
    return {
      async run() {
        runs.push(path);
        if (path === routerPath) await routed.promise;
        return SURE;
      },
    };
  });
  const side = 64;
  const data = new Uint8ClampedArray(side * side * 4).map((_, at) => (at * 7) % 256);
  const pixels = { width: side, height: side, data, naturalWidth: side, naturalHeight: side };
  const lookAs = (isLikelyPhoto: boolean) =>
    look(
      { session } as unknown as Engine,
      pixels,
      { cards, decoding: {}, raw: false, earlier: { id: 'one', encodings: keepLatest(4) }, isLikelyPhoto },
      signal,
    );
  return { lookAs, runs, routed };
}

test('the trunk looks at what is probably a photo while the router still does', async () => {
  const { lookAs, runs, routed } = setUp(() => Promise.resolve());
  const looked = lookAs(true);
  await vi.waitFor(() => expect(runs.toSorted()).toEqual([routerPath, trunkPath].toSorted()));
  routed.resolve();
  expect((await looked).findings.kind).toBe('icon');
});

test('what may well be an icon loads nothing but the router before its name', async () => {
  const { lookAs, runs, routed } = setUp(() => Promise.resolve());
  routed.resolve();
  expect((await lookAs(false)).findings.kind).toBe('icon');
  expect(runs).toEqual([routerPath]);
});

test('a trunk that cannot be loaded ahead fails no picture that does not need it', async () => {
  const missing = new PictureError('model-unavailable', 'not there');
  const { lookAs, routed } = setUp(() => Promise.reject(missing));
  routed.resolve();
  expect((await lookAs(true)).findings.kind).toBe('icon');
});
