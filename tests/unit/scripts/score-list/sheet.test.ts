import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ListAnswer } from '#scripts/score-list/answers.ts';
import { writeSheet } from '#scripts/score-list/sheet.ts';
import { readVerdicts, summary, type Verdicts } from '#scripts/score-list/verdicts.ts';

test('the page shows every photo with its words, in another order than they came, and escapes what they hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  const answers = await Promise.all(
    Array.from({ length: 12 }, async (_, at): Promise<ListAnswer> => {
      const path = join(folder, `photo ${at}.jpg`);
      await writeFile(path, String(at));
      return {
        photo: { path, file: `photo ${at}.jpg`, captions: [] },
        by: 'lister',
        state: 'list',
        text: `a <b> & ${at}`,
        nouns: ['b'],
      };
    }),
  );
  const page = await readFile(await writeSheet(join(folder, 'out'), answers), 'utf8');
  const order = [...page.matchAll(/data-file="photo (\d+)\.jpg"/g)].map(([, at]) => Number(at));
  expect(order.toSorted((a, b) => a - b)).toEqual(answers.map((_, at) => at));
  expect(order).not.toEqual(answers.map((_, at) => at));
  expect(page).toContain('a &lt;b> &amp; 3');
  expect(await readdir(join(folder, 'out/photos'))).toHaveLength(12);
});

const verdict = (change: Partial<Verdicts[number]>): Verdicts[number] => ({
  file: 'a.jpg',
  state: 'list',
  verdict: 'right',
  helps: true,
  wrongNouns: 0,
  nouns: 2,
  ...change,
});

test('verdicts are read back and summed up; what nobody judged is left out', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'verdicts-')), 'verdicts.json');
  const all = [
    verdict({ state: 'said' }),
    verdict({ verdict: 'wrong', helps: false, wrongNouns: 1 }),
    verdict({ state: 'refused', verdict: null, helps: false, nouns: 0 }),
    verdict({ verdict: null }),
  ];
  await writeFile(file, JSON.stringify(all));
  const text = summary(await readVerdicts(file));
  expect(text).toContain('Photos: 3; something is told of 67 %');
  expect(text).toContain('not judged: 1');
  expect(text).toContain('Right 1, partly 0, wrong 1.');
  expect(text).toContain('Wrong nouns: 25 %');
  expect(text).toMatch(/Said flat: right 100 %/);
});

test('a file that holds no verdicts is a usage error', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'verdicts-')), 'verdicts.json');
  await writeFile(file, JSON.stringify([{ file: 'a.jpg', verdict: 'splendid' }]));
  await expect(readVerdicts(file)).rejects.toThrow(/holds no verdicts/);
});
