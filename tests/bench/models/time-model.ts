import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { CompleteRoleCards } from '#models/catalog/roles.ts';
import { NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import { createEngine } from '#models/engine/engine.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import { examine } from '#models/examine/examine.ts';
import type { BigModelTimes } from '#tests/bench/vit-gpt2/in-page.ts';

/** Describes pictures as the extension's worker does, everything that it looks for included. */
export async function timeModel(
  captioner: CaptionCard,
  roles: CompleteRoleCards,
  pictures: string[],
  threads: number,
  rounds: number,
): Promise<BigModelTimes> {
  const files = await Promise.all(pictures.map(async (url) => (await fetch(url)).arrayBuffer()));
  const start = performance.now();
  const engine = createEngine(`${location.origin}/`, threads);
  const { signal } = new AbortController();
  const describe = async (bytes: ArrayBuffer) => {
    const pixels = await decodePicture(bytes, 'image/jpeg');
    const request = {
      cards: { captioner, ...roles },
      decoding: {},
      raw: false,
      earlier: NO_EARLIER_ENCODINGS,
    };
    await examine(engine, pixels, request, signal);
  };
  await describe(files[0]!);
  const first = performance.now() - start;
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const bytes of files) {
      const before = performance.now();
      await describe(bytes);
      warm.push(performance.now() - before);
    }
  }
  return { first, warm };
}
