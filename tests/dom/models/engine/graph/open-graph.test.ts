import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import type { GraphDifference } from './in-page.ts';

/** Graphs of the zoo. The trunk's is compared on photos (own-kernels.test.ts); ViT-GPT2's are transformers.js's own business. */
const GRAPHS = readdirSync(`${ROOT}/models/zoo`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.onnx') && !/^(trunk|vit-gpt2)/.test(path))
  .toSorted();

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage('tests/dom/models/engine/graph/in-page.ts');
});
afterAll(() => engine.close());

test.each(GRAPHS)('our operators make of %s what ONNX Runtime makes of it', async (path) => {
  const outputs = await engine.page.evaluate<Record<string, GraphDifference> | null>(
    `bench.compareGraph('/models/zoo/${path}')`,
  );
  expect(outputs).not.toBeNull();
  expect(Object.keys(outputs!).length).toBeGreaterThan(0);
  for (const [name, { largest, size }] of Object.entries(outputs!)) {
    expect(largest, name).toBeLessThan(0.005 * Math.max(size, 0.2));
  }
});
