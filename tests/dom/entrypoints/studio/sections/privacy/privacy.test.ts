import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { privacySection } from '#tests/support/dom/studio-sections.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('privacy', () => {
  test('says what was loaded, from where, for which page and with what outcome', async () => {
    const { page } = await privacySection(stage);
    const rows = page.getByRole('row');
    const [, first, second] = await rows.allTextContents();
    for (const part of [
      'https://cdn.example/kite.jpg',
      'https://example.org/',
      'without cookies',
      'Loaded',
    ]) {
      expect(first).toContain(part);
    }
    expect(second).toContain('no image at this address');
    await page.close();
  });

  test('says what is stored and how big it is', async () => {
    const { page } = await privacySection(stage);
    await page.getByText('3 descriptions, 4.2 kB').waitFor();
    await page.getByText('A red kite').waitFor();
    await page.close();
  });

  test.each([
    ['Delete this list', 'forgetFetched', undefined],
    ['Delete stored descriptions', 'forgetDescriptions', undefined],
    ['Delete “A red kite”', 'forgetEdits', { site: 'example.org', address: 'https://example.org/kite.jpg' }],
    ['Delete all your alt texts', 'forgetEdits', null],
  ])('%s deletes that and says so', async (name, type, data) => {
    const { page, sent } = await privacySection(stage, { [type]: [null] });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/delet/i);
    const asked = (await sent()).find((message) => message.type === type);
    expect(asked?.data ?? null).toEqual(data ?? null);
    await page.close();
  });
});
