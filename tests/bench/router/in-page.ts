import { findCardSet } from '#models/catalog/find-card-set.ts';
import { encode, NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import { createEngine, type Engine } from '#models/engine/engine.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { examine } from '#models/examine/examine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { classifyKind, inputOf } from '#models/experts/kind/classify-kind.ts';
import { tellLateKinds } from '#models/experts/kind/late-kinds.ts';
import { classifyAgain } from '#models/experts/kind/second-look.ts';
import { median } from '#tests/bench/median.ts';

/** The parts that are timed, in milliseconds. */
const PARTS = ['inputs', 'firstLook', 'trunk', 'secondLook', 'caption'] as const;
export type RouterTimes = Record<(typeof PARTS)[number], number>;

/**
 * Times the router and the captioner in the same engine, in turn, and gives the median of each part. `inputs`, the
 * TypeScript part of the first look, is included in `firstLook`. `secondLook` is what comes after the trunk. `trunk` is
 * included in `caption`.
 */
async function timeRouter(
  router: RouterCard,
  card: CaptionCard,
  width: number,
  height: number,
  rounds: number,
): Promise<RouterTimes> {
  const engine = createEngine(`${location.origin}/`);
  const taken: RouterTimes[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const one = await timeOnce(engine, router, card, picture(width, height, round));
    // The first two rounds load the models and warm up.
    if (round >= 2) taken.push(one);
  }
  return Object.fromEntries(
    PARTS.map((part) => [part, median(taken.map((one) => one[part]))]),
  ) as RouterTimes;
}

async function timeOnce(
  engine: Engine,
  router: RouterCard,
  card: CaptionCard,
  pixels: Pixels,
): Promise<RouterTimes> {
  const { secondLook, lateKinds, files } = router;
  if (!secondLook || !lateKinds) throw new Error('The router looks only once.');
  const input = inputOf(pixels);
  const first = await classifyKind(engine, router, input);
  const owner = { files, encoder: secondLook.encoder };
  const { encoded } = await encode(engine, owner, pixels);
  return {
    inputs: await took(() => inputOf(pixels)),
    firstLook: await took(() => classifyKind(engine, router, inputOf(pixels))),
    trunk: await took(() => encode(engine, owner, pixels)),
    secondLook: await took(async () => {
      const again = await classifyAgain(engine, router, secondLook, input, first, encoded);
      await tellLateKinds(engine, router, lateKinds, input, again, encoded);
    }),
    caption: await took(() => captionOf(engine, card, pixels)),
  };
}

function captionOf(engine: Engine, card: CaptionCard, pixels: Pixels): Promise<unknown> {
  const cards = findCardSet(card.id);
  const request = { cards, decoding: {}, raw: true, earlier: NO_EARLIER_ENCODINGS };
  return examine(engine, pixels, request, new AbortController().signal);
}

async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Smooth waves with grain, with about as many colours and edges as a photo. */
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
