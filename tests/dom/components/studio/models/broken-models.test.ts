import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '#tests/support/dom/bundle.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('which models cannot be used is told, and why, and what to do', async () => {
  const { script, styles } = await bundle('tests/support/dom/entries/broken-models.ts');
  const page = await stage.open(
    `<!doctype html><html lang="en"><style>${styles}</style><body></body></html>`,
  );
  await page.evaluate(script);
  await page.evaluate(() => {
    const { showBroken } = globalThis as unknown as {
      showBroken(problems: { path: string; message: string }[]): void;
    };
    showBroken([{ path: '../zoo/tiny/model.json', message: 'files.encoder: is missing' }]);
  });
  expect(await page.getByRole('region', { name: 'Models that cannot be used' }).ariaSnapshot())
    .toBe(`- region "Models that cannot be used":
  - heading "Models that cannot be used" [level=2]
  - paragraph: Something is wrong with a file of these models. The others work without them. Install Altscribe again. The reasons are in English.
  - list:
    - listitem: "tiny: files.encoder: is missing"`);
  await page.close();
});
