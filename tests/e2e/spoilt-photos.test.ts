import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaptionLine } from '#scripts/caption/line.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';
import { spoiltPhotos } from '#tests/support/pictures/spoilt-photos.ts';

const extension = shareExtension();

test('of dark, blurred and turned photos, a collage, a face, a sky and a screen a true phrase is told, or nothing', async () => {
  const photos = await spoiltPhotos();
  const files = await renderPictures(extension().browser, photos, await mkdtemp(join(tmpdir(), 'spoilt-')));
  const { stdout } = await runScript('caption.ts', ['--json', ...Object.values(files)]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CaptionLine);
  const told = Object.keys(photos).map((name, at) => [name, lines[at]?.text ?? ''] as const);
  const untrue = told.filter(([name, text]) => {
    const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
    return words.some((word) => !photos[name]!.words.includes(word));
  });
  expect(untrue).toEqual([]);
  // Silence is allowed for each of them, but not for most.
  expect(told.filter(([, text]) => text !== '').length).toBeGreaterThanOrEqual(told.length / 2);
});
