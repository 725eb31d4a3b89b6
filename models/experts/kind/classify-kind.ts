import { Tensor } from 'onnxruntime-web/wasm';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { floats } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { CHART_TYPES, ROUTED_KINDS, type Kind, type KindFinding } from '#utils/domain/kinds.ts';
import { CROP, takeCrops } from './crops.ts';
import { sampleGrid } from './statistics/grid.ts';
import { statisticsOf } from './statistics.ts';
import { THUMB, thumbnail } from './router-thumbnail.ts';

/** Tells what kind of picture it is, in a few milliseconds, whatever its size. */
export async function classifyKind(
  engine: Engine,
  card: RouterCard,
  input: RouterInput,
): Promise<KindFinding> {
  const session = await engine.session(card.files[card.network.file]!);
  const answer = await session.run({
    thumb: new Tensor('uint8', input.thumb, [1, THUMB, THUMB, 4]),
    crops: new Tensor('uint8', input.crops, [1, input.crops.length / (CROP * CROP * 4), CROP, CROP, 4]),
    statistics: new Tensor('float32', input.statistics, [1, input.statistics.length]),
  });
  return {
    kinds: routedKinds(floats(answer, 'kinds')),
    words: floats(answer, 'words')[0]!,
    chart: named(CHART_TYPES, floats(answer, 'charts')),
  };
}

export interface RouterInput {
  /** 96 by 96 of red, green, blue, alpha. */
  thumb: Uint8Array;
  /** Three times 64 by 64 of red, green, blue, alpha. */
  crops: Uint8Array;
  statistics: Float32Array;
}

/** The inputs of the network, exactly as models/training/kinds/features.py makes them. */
export function inputOf(pixels: Pixels): RouterInput {
  const grid = sampleGrid(pixels);
  const planes = takeCrops(pixels, grid);
  const crops = new Uint8Array(planes.length * CROP * CROP * 4);
  for (const [index, plane] of planes.entries()) crops.set(plane.data, index * plane.data.length);
  const statistics = statisticsOf(grid, planes, pixels.naturalWidth, pixels.naturalHeight);
  return { thumb: thumbnail(grid), crops, statistics };
}

/** Probabilities in the order of the router's outputs. Of a late kind nothing is known yet. */
export function routedKinds(values: Float32Array): Record<Kind, number> {
  return { ...named(ROUTED_KINDS, values), painting: 0, map: 0 };
}

/** The values by their names, which are in the same order. */
export function named<Name extends string>(
  names: readonly Name[],
  values: Float32Array,
): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]!])) as Record<Name, number>;
}
