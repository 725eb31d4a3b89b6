import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import type { Difference } from '#tests/bench/encoder/in-page.ts';

const PICTURES = 'scripts/demo/page/pictures/';

let engine: EnginePage;
beforeEach(async () => {
  engine = await openEnginePage('tests/bench/encoder/in-page.ts');
});
afterEach(() => engine.close());

test.each([
  ['on one thread', 1],
  ['side by side', 2],
])(
  "our kernels make of the demo's photos what ONNX Runtime makes of them with the same model, %s",
  async (_, threads) => {
    const { models } = await readZoo(ROOT);
    const card = models.find(({ id }) => id === DEFAULT_MODEL)!;
    const file = JSON.stringify(card.files[card.encoder.file]);
    const photos = (await readdir(ROOT + PICTURES)).filter((name) => name.endsWith('.jpg'));
    const urls = photos.map((name) => {
      engine.answers.set(`/${name}`, (_, response) => {
        void readFile(ROOT + PICTURES + name).then((bytes) => response.end(bytes));
      });
      return `${engine.origin}/${name}`;
    });
    const differences = await engine.page.evaluate<Record<string, Difference>[]>(
      `bench.compareEncoder(${file}, ${JSON.stringify(urls)}, ${threads})`,
    );
    expect(differences).toHaveLength(photos.length);
    for (const outputs of differences) {
      expect(Object.keys(outputs).toSorted()).toEqual(
        card.encoder.outputs.map(({ name }) => name).toSorted(),
      );
      for (const [name, { largest, cosine }] of Object.entries(outputs)) {
        expect(cosine, name).toBeGreaterThan(0.9999);
        // Maps reach 6; scores and boxes reach 1.
        expect(largest, name).toBeLessThan(['grid', 'detector_grid', 'regions'].includes(name) ? 0.1 : 0.01);
      }
      expect(outputs['coco_counts']!.largest).toBe(0);
    }
  },
);
