import { expect, test } from 'vitest';
import { findModel } from '#models/catalog/catalog.ts';
import type { CaptionCard, StepDecoderSpec } from '#models/catalog/caption-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import { openStepWriter } from '#models/experts/caption/step/open-step-writer.ts';

const card = findModel('attention') as CaptionCard & { decoder: StepDecoderSpec };
const vocabulary = { special: { bos: 1, eos: 2 }, tokens: ['<pad>', '<bos>', '<eos>', 'a', 'dog'] };

/** An engine whose decoder chooses among so many tokens. */
function engineOf(width: number | string): Engine {
  const outputMetadata = [{ name: 'logp', isTensor: true, type: 'float32', shape: ['beams', width] }];
  return {
    session: () => Promise.resolve({ outputMetadata }),
    json: (_file: unknown, parse: (value: unknown) => unknown) => Promise.resolve(parse(vocabulary)),
  } as unknown as Engine;
}

test('a decoder with its own vocabulary spells its tokens as words', async () => {
  const writer = await openStepWriter(engineOf(5), card, card.decoder);
  expect(writer.spell([3, 4])).toEqual([
    { text: 'a', places: [0] },
    { text: 'dog', places: [1] },
  ]);
});

test('the vocabulary of another model is refused, by name', async () => {
  await expect(openStepWriter(engineOf(7), card, card.decoder)).rejects.toMatchObject({
    reason: 'model-unavailable',
    message: expect.stringMatching(
      /vocab\.json has 5 tokens, but .*decoder_step\.onnx chooses among 7/,
    ) as string,
  });
});

test('a decoder that does not say among how many it chooses is believed', async () => {
  await expect(openStepWriter(engineOf('words'), card, card.decoder)).resolves.toBeDefined();
});
