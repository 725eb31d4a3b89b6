import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import type { MapDifference } from '#tests/bench/detector/in-page.ts';

const PICTURES = [
  'docs/screenshots/settings-light.png',
  'docs/screenshots/popup-dark.png',
  'scripts/demo/page/pictures/notice.png',
  'scripts/demo/page/pictures/coffee.jpg',
];

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage('tests/bench/detector/in-page.ts');
});
afterAll(() => engine.close());

test.each([900, 333, 64])(
  'our kernels find text where ONNX Runtime finds it with the same file, in pictures %i pixels wide',
  async (width) => {
    const card = (await readZoo(ROOT)).roles.reader;
    const urls = PICTURES.map((path) => {
      engine.answers.set(`/${path}`, (_, response) => {
        response.setHeader('content-type', path.endsWith('png') ? 'image/png' : 'image/jpeg');
        void readFile(ROOT + path).then((bytes) => response.end(bytes));
      });
      return `${engine.origin}/${path}`;
    });
    const differences = await engine.page.evaluate<MapDifference[]>(
      `bench.compareDetector(${JSON.stringify(card)}, ${JSON.stringify(urls)}, ${width})`,
    );
    expect(differences).toHaveLength(PICTURES.length);
    for (const [at, { mean, otherSide }] of differences.entries()) {
      expect(mean, PICTURES[at]).toBeLessThan(0.2);
      expect(otherSide, PICTURES[at]).toBeLessThan(0.0005);
    }
    // Otherwise nothing was compared.
    if (width > 64) expect(differences[0]!.text).toBeGreaterThan(0.01);
  },
);
