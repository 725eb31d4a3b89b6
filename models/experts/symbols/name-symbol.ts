import { Tensor } from 'onnxruntime-web/wasm';
import type { SymbolsCard } from '#models/catalog/symbols-card.ts';
import { floats } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { goOnWithout } from '#models/engine/model-files.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { SymbolAnswer } from '#utils/domain/symbol-answer.ts';
import { openSymbolVectors, search } from './search.ts';
import { parseSymbolRows } from './symbol-rows.ts';
import { SIDE } from './views/fit.ts';
import { viewsOf } from './views/views.ts';

/**
 * What an icon, a logo, a flag or an emoji may be called: a small network turns it into a vector, and the nearest vectors
 * of an index vote for their names. How near is near enough is judged later, by the card's thresholds.
 * @returns what the picture shows, then what lies on its tile, if it has one; nothing where nothing can be seen or a file
 * of the model is missing
 */
export async function nameSymbol(engine: Engine, card: SymbolsCard, pixels: Pixels): Promise<SymbolAnswer[]> {
  const { views, inside } = viewsOf(pixels);
  if (views.length === 0) return [];
  const { files, network, index } = card;
  const loaded = await Promise.all([
    engine.session(files[network.file]!),
    engine.open(files[index.rows]!, async (bytes) => releasable(parseSymbolRows(bytes))),
    engine.open(files[index.vectors]!, async (bytes) =>
      releasable(await openSymbolVectors(bytes, index.width)),
    ),
  ]).catch(goOnWithout('symbols'));
  // A symbol without a name is still told by its kind.
  if (!loaded) return [];
  const [session, rows, vectors] = loaded;
  const seen = inside ? [...views, inside] : views;
  const data = new Uint8Array(seen.length * SIDE * SIDE * 4);
  for (const [at, view] of seen.entries()) data.set(view, at * view.length);
  const tensor = new Tensor('uint8', data, [seen.length, SIDE, SIDE, 4]);
  const embeddings = floats(await session.run({ [network.input.name]: tensor }), network.output.name);
  const ofViews = views.length * index.width;
  const parts = [embeddings.subarray(0, ofViews), ...(inside ? [embeddings.subarray(ofViews)] : [])];
  return parts.map((part) => search(part, vectors, rows));
}

function releasable<T extends object>(value: T): T & { release(): void } {
  return { ...value, release() {} };
}
