import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { FOUND } from '#tests/support/dom/studio-data.ts';
import { studioPage } from '#tests/support/dom/studio-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('models', () => {
  test('each has a card with size, licence and weaknesses', async () => {
    const { page } = await studioPage(stage, [], '#models');
    await page.getByText('More about Attention').click();
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    const text = await card.textContent();
    for (const part of [' MB', 'Apache-2.0', 'English', 'Known limitations', 'CIDEr']) {
      expect(text).toContain(part);
    }
    await page.close();
  });

  test('one is in use, and its figures stand on its card', async () => {
    const { page } = await studioPage(stage, [], '#models');
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    await card.getByRole('button', { name: 'In use: Attention' }).waitFor();
    await expect.poll(() => card.locator('.key-figures').textContent()).toMatch(/CIDEr-D\d\d\.\d/);
    await page.close();
  });

  test('every plot of the scorecard has a table that says the same', async () => {
    const { page } = await studioPage(stage, [], '#models');
    const names = ['Quality against time', 'Gender', 'How reliable is the confidence?', 'Error rate'];
    for (const name of names) {
      const region = page.getByRole('region', { name });
      await region.waitFor();
      expect(await region.locator('table').count()).toBeGreaterThan(0);
    }
    await expect.poll(() => page.locator('.plot canvas').count()).toBe(6);
    await page.close();
  });

  test.each([
    ['How reliable is the confidence?', 'Confidence'],
    ['Error rate', 'Minimum confidence'],
  ])('"%s" is told of pictures like those learnt from, and of others', async (name, first) => {
    const { page } = await studioPage(stage, [], '#models');
    const region = page.getByRole('region', { name });
    await region.getByText('Attention as a table').click();
    for (const set of [/^Images like the training images.*Flickr8k.*\(1,000\)/, /^Other images.*\(74\)/]) {
      const table = region.getByRole('table', { name: set });
      expect(await table.getByRole('columnheader').first().textContent()).toBe(first);
      expect(await table.getByRole('row').count()).toBeGreaterThan(4);
    }
    await page.close();
  });

  test('speed is what was measured here, not before', async () => {
    const { page, sent } = await studioPage(stage, [FOUND], '#models');
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    expect(await card.getByRole('status').textContent()).toBe('');
    await card.getByRole('button', { name: /^Test speed/ }).click();
    // Six pictures are drawn first, which takes time on a busy machine.
    await expect
      .poll(() => card.getByRole('status').textContent(), { timeout: 30_000 })
      .toContain('Measured on 5 images');
    expect(await card.getByRole('status').textContent()).toContain('80 ms to analyse it, 20 ms to write');
    expect((await sent()).filter(({ type }) => type === 'describeSupplied')).toHaveLength(6);
    await page.close();
  });
});
