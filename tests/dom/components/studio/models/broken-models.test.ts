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
  expect(await page.getByRole('region', { name: 'Unavailable models' }).ariaSnapshot())
    .toBe(`- region "Unavailable models":
  - heading "Unavailable models" [level=2]
  - paragraph: These models have a missing or damaged file. The other models still work. Reinstall Altscribe to fix this. Details are in English.
  - list:
    - listitem: "tiny: files.encoder: is missing"`);
  await page.close();
});
