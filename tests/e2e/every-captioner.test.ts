import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { CaptionLine } from '#scripts/caption/line.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';

const PICTURES = join(ROOT, 'scripts/demo/page/pictures');
const { models, problems } = await readZoo(ROOT);

test('no packaged model is broken', () => {
  expect(problems).toEqual([]);
});

test.each(models.map(({ id }) => id))('%s writes captions from the package alone', async (id) => {
  const files = ['astronaut.jpg', 'cat.jpg'].map((name) => join(PICTURES, name));
  const options = ['--model', id, '--raw', '--beam', '2', '--json'];
  const { code, stdout } = await runScript('caption.ts', [...options, ...files]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): CaptionLine => JSON.parse(line));
  expect(lines).toHaveLength(files.length);
  for (const line of lines) {
    expect(line).toMatchObject({ state: 'said', model: id, error: null });
    expect(line.text).toMatch(/^[a-z0-9' ]+$/);
  }
  expect(code).toBe(0);
});
