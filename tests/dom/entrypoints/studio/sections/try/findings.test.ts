import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOUND } from '#tests/support/dom/studio-data.ts';
import { PNG, studioPage } from '#tests/support/dom/studio-page.ts';
import { findingsShown } from '#tests/support/dom/studio-sections.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('what a description came from', () => {
  test('the words stand in a table with their probabilities and where the model looked', async () => {
    const { page } = await findingsShown(stage);
    const rows = page.getByRole('table', { name: 'Words and their probabilities' }).getByRole('row');
    expect(await rows.allTextContents()).toEqual([
      'WordProbabilityLooked mainly at',
      'a90%top left',
      'red50%top right',
      'kite25%bottom right',
    ]);
    await page.close();
  });

  test('the arrow keys step through the words and darken what was not looked at', async () => {
    const { page } = await findingsShown(stage);
    const slider = page.getByRole('slider', { name: /^Word: small\.png/ });
    await slider.focus();
    expect(await page.locator('.attention rect').count()).toBe(4);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('red: top right');
    const opacities = await page
      .locator('.attention rect')
      .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('fill-opacity'))));
    expect(opacities[1]).toBe(0);
    expect(Math.min(opacities[0]!, opacities[2]!, opacities[3]!)).toBeGreaterThan(0.5);
    await page.getByRole('button', { name: 'Show the whole image' }).click();
    await expect.poll(() => page.locator('.attention').count()).toBe(0);
    await page.close();
  });

  test('Play steps by itself to the last word and stops there; Pause holds it', async () => {
    const { page } = await findingsShown(stage);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await page.getByRole('slider', { name: /^Word: small\.png/ }).inputValue()).toBe('2');
    await page.close();
  });

  test('the boxes of what was read are drawn over the picture, the lines listed', async () => {
    const { page } = await findingsShown(stage);
    expect(await page.locator('.boxes rect').getAttribute('width')).toBe('0.5');
    await page.getByText('KITES 5 €').waitFor();
    await page.close();
  });

  test('beam width and length go to the engine', async () => {
    const { page, add, sent } = await studioPage(stage, [FOUND]);
    await page.getByRole('slider', { name: 'Beam width' }).press('Home');
    await page.getByRole('slider', { name: 'Maximum words' }).press('ArrowRight');
    await add(PNG);
    await page.getByText('1 image: 1 described.').waitFor();
    expect((await sent()).at(-1)?.data).toMatchObject({ decoding: { beamSize: 1, maxTokens: 21 } });
    await page.close();
  });
});
