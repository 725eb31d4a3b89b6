import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const COUNT = 100;

test('a hundred pictures at once: each has its place, results stream in, and Stop stops', async () => {
  const buffer = await readFile('scripts/demo/page/pictures/cat.jpg');
  const studio = await visit(extension(), extension().url('/studio.html#try'));
  await studio.locator('input[type=file]').waitFor({ state: 'attached' });
  await studio.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  // From the disk, as a person drops them: files made of a test's bytes are unpacked by the page itself.
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-hundred-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const paths = Array.from({ length: COUNT }, (_, index) => join(folder, `cat-${index}.jpg`));
  // Another byte at the end makes it another picture for the cache, and none for the eye.
  await Promise.all(
    paths.map((path, index) => writeFile(path, Buffer.concat([buffer, Buffer.from(String(index))]))),
  );
  await studio.locator('input[type=file]').setInputFiles(paths);
  await studio
    .getByRole('progressbar', { name: /^([5-9]|[1-9]\d) of 100 done/ })
    .waitFor({ timeout: 60_000 });
  expect(await studio.locator('.card').count()).toBe(COUNT);
  await studio.getByRole('button', { name: 'Stop' }).click();
  await studio
    .getByRole('progressbar', { name: /of 100 done/ })
    .waitFor({ state: 'detached', timeout: 5_000 });
  expect(await studio.locator('.result').getByText('Stopped.').count()).toBeGreaterThan(80);
  const tasks = await studio.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  // A time of this machine is no test; what it was is for whoever reads.
  console.log('tasks of the Studio of more than 50 ms:', tasks);
});
