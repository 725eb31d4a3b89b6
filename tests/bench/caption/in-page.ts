import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { CompleteRoleCards } from '#models/catalog/roles.ts';
import { examine } from '#models/examine/examine.ts';
import { cardsInUse, filesInUse } from '#models/worker/cards-in-use.ts';
import { NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import { createEngine } from '#models/engine/engine.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { median } from '#tests/bench/median.ts';

export interface Models {
  models: CaptionCard[];
  roles: CompleteRoleCards;
}

/** Milliseconds for one picture: the median over pictures and rounds. */
export interface CaptionTimes {
  id: string;
  /** Until it is loaded, when it is first asked while another model is in use. */
  load: number;
  /** Until it has answered then. */
  first: number;
  encode: number;
  caption: number;
}

/** Times every captioner on the same pictures, in turn, on one thread of wasm. */
async function timeCaptions(
  { models, roles }: Models,
  pictures: string[],
  rounds: number,
): Promise<CaptionTimes[]> {
  const engine = createEngine(`${location.origin}/`, 1);
  const { signal } = new AbortController();
  const captionOf = (captioner: CaptionCard, pixels: Pixels) => {
    const cards = { captioner, ...roles };
    const request = { cards, decoding: {}, raw: true, earlier: NO_EARLIER_ENCODINGS };
    return examine(engine, pixels, request, signal);
  };
  const decoded = await Promise.all(pictures.map(decode));

  const switches: Pick<CaptionTimes, 'load' | 'first'>[] = [];
  for (const [at, card] of models.entries()) {
    // The worker keeps what was used last: the other model's trunk, the noun head and the ranker.
    const other = models[at === 0 ? 1 : 0]!;
    await engine.retain(filesInUse(cardsInUse(roles, [other])));
    for (const pixels of decoded) await captionOf(other, pixels);
    const start = performance.now();
    const { load } = (await captionOf(card, decoded[0]!)).timings;
    switches.push({ load: load!, first: performance.now() - start });
  }
  const timings = models.map(() => ({ encode: [] as number[], caption: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const pixels of decoded) {
      for (const [at, card] of models.entries()) {
        const { encode, caption } = (await captionOf(card, pixels)).timings;
        // The first round is a warm-up.
        if (round === 0) continue;
        timings[at]!.encode.push(encode!);
        timings[at]!.caption.push(caption!);
      }
    }
  }
  return models.map(({ id }, at) => ({
    id,
    ...switches[at]!,
    encode: median(timings[at]!.encode),
    caption: median(timings[at]!.caption),
  }));
}

async function decode(url: string): Promise<Pixels> {
  return decodePicture(await (await fetch(url)).arrayBuffer(), 'image/jpeg');
}

Object.assign(globalThis, { bench: { timeCaptions } });
