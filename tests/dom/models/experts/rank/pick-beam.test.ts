import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';

const PICTURES = 'scripts/demo/page/pictures';
const SENTENCES = {
  'horse.png': 'a brown horse stands in a field',
  'coffee.jpg': 'a cup of coffee on a table',
  'astronaut-portrait.jpg': 'a woman is smiling',
};

/** Captioners whose encoder gives all that the ranker looks at: those on the shared trunk. */
const ranked = catalog.models.filter(({ encoder }) =>
  catalog.roles.ranker?.image.inputs.every((name) => encoder.outputs.some((output) => output.name === name)),
);
if (ranked.length === 0)
  console.warn('Skipped: no captioner on the shared trunk, or no ranker, is in the package.');

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

/** How well each sentence fits each picture: rows are pictures. */
async function compare(model: CaptionCard, sentences: readonly string[]): Promise<(number[] | null)[]> {
  const rows: (number[] | null)[] = [];
  for (const file of Object.keys(SENTENCES)) {
    const bytes = (await readFile(join(PICTURES, file))).toString('base64');
    const row = await engine.page.evaluate(
      async ([base64, id, words]) => {
        const { catalog: packaged, createEngine, decodePicture, encode, similarities } = globalThis.engine;
        const data = await (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer();
        const models = createEngine(`${location.origin}/`);
        const card = packaged.models.find((each) => each.id === id)!;
        const { encoded } = await encode(models, card, await decodePicture(data, 'image/*'));
        const alike = await similarities(models, packaged.roles.ranker!, encoded, words);
        await models.retain([]);
        return alike;
      },
      [bytes, model.id, sentences.map((sentence) => sentence.split(' '))] as const,
    );
    rows.push(row);
  }
  return rows;
}

test.skipIf(ranked.length === 0)(
  'each picture is nearest to its own sentence, whatever stands beside it',
  async () => {
    const sentences = Object.values(SENTENCES);
    const rows = await compare(ranked[0]!, sentences);
    for (const [picture, row] of rows.entries()) {
      expect(row).toHaveLength(sentences.length);
      for (const similarity of row!) expect(Math.abs(similarity)).toBeLessThanOrEqual(1.0001);
      expect(row!.indexOf(Math.max(...row!))).toBe(picture);
    }
    // Alone, a sentence is not padded as it is beside longer ones.
    const alone = await compare(ranked[0]!, [sentences[1]!]);
    for (const [picture, row] of alone.entries()) expect(row![0]).toBeCloseTo(rows[picture]![1]!, 4);
  },
);
