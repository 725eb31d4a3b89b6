import { Tensor } from 'onnxruntime-web/wasm';
import { expect, test, vi } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import { NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { CHART_TYPES, ROUTED_KINDS, type Kind, type SymbolKind } from '#utils/domain/kinds.ts';

const neighbours = vi.fn<() => SymbolKind>();
vi.mock('#models/experts/symbols/name-symbol.ts', () => ({
  nameSymbol: async () => [{ kind: neighbours(), name: null, cosine: 0.5, share: 0.5, lead: 0, voters: 6 }],
}));
const { look } = await import('#models/examine/look.ts');

const numbers = (values: number[]) => new Tensor('float32', Float32Array.from(values), [1, values.length]);

/** What is found of a symbol of which the router thinks so, and its neighbours so. */
function lookAt(first: Partial<Record<Kind, number>>, ofNeighbours: SymbolKind) {
  neighbours.mockReturnValue(ofNeighbours);
  const kinds = numbers(ROUTED_KINDS.map((kind) => first[kind] ?? 0));
  const answer = { kinds, words: numbers([1]), charts: numbers(CHART_TYPES.map(() => 0)) };
  const engine = { session: async () => ({ run: async () => answer }) } as unknown as Engine;
  const data = new Uint8ClampedArray(64 * 64 * 4).map((_, at) => (at * 7) % 256);
  const pixels = { width: 64, height: 64, data, naturalWidth: 64, naturalHeight: 64 };
  const request = {
    cards: findCardSet('attention'),
    decoding: {},
    raw: false,
    earlier: NO_EARLIER_ENCODINGS,
  };
  return look(engine, pixels, request, new AbortController().signal);
}

test('a symbol that its neighbours make a logo is read, as logos are', async () => {
  const { findings, toRead } = await lookAt({ icon: 0.55, logo: 0.44 }, 'logo');
  expect(findings.kind).toBe('logo');
  expect(toRead).toMatchObject({ kind: 'logo', text: true });
});

test('a symbol that its neighbours make an icon is not read: letters in icons are drawings', async () => {
  const { findings, toRead } = await lookAt({ logo: 0.55, icon: 0.44 }, 'icon');
  expect(findings.kind).toBe('icon');
  expect(toRead).toBeNull();
});
