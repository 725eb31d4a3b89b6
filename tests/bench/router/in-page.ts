import { catalog } from '@/models/catalog';
import { NOTHING_BEFORE } from '@/models/engine/encode';
import { createEngine, type Engine } from '@/models/engine/engine';
import type { Card, RouterCard } from '@/models/catalog';
import { describe } from '@/models/describe/describe';
import type { Pixels } from '@/models/engine/picture/pixels';
import { classifyKind, inputOf } from '@/models/experts/kind/classify';

/** Milliseconds for one picture. */
export interface Timed {
  router: number;
  /** The router's own part in TypeScript, without the network. */
  inputs: number;
  caption: number;
}

/** Times router and captioner over pictures of the same engine, by turns; the median of each. */
async function timeRouter(
  router: RouterCard,
  card: Card,
  width: number,
  height: number,
  rounds: number,
): Promise<Timed> {
  const engine = createEngine(`${location.origin}/`);
  const times: Record<keyof Timed, number[]> = { router: [], inputs: [], caption: [] };
  for (let round = 0; round < rounds + 2; round++) {
    const pixels = picture(width, height, round);
    const one = {
      router: await took(() => classifyKind(engine, router, inputOf(pixels))),
      inputs: await took(() => inputOf(pixels)),
      caption: await took(() => captionOf(engine, card, pixels)),
    };
    // The first two rounds load the models and warm the code up.
    if (round >= 2) for (const name of ['router', 'inputs', 'caption'] as const) times[name].push(one[name]);
  }
  return { router: median(times.router), inputs: median(times.inputs), caption: median(times.caption) };
}

function captionOf(engine: Engine, card: Card, pixels: Pixels): Promise<unknown> {
  const { router, reader, ranker } = catalog;
  const request = {
    card,
    router: router!,
    reader: reader!,
    ranker,
    decoding: {},
    raw: true,
    before: NOTHING_BEFORE,
  };
  return describe(engine, pixels, request, new AbortController().signal);
}

async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Smooth waves with grain: as many colours and edges as a photo. */
function picture(width: number, height: number, seed: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0, state = seed + 1; at < data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const wave = 100 + 80 * Math.sin(at / 3000) + (state >>> 27);
    data[at] = wave;
    data[at + 1] = wave * 0.8;
    data[at + 2] = 255 - wave;
    data[at + 3] = 255;
  }
  return { width, height, data, naturalWidth: width, naturalHeight: height };
}

Object.assign(globalThis, { bench: { timeRouter } });
