import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { studioPage } from '#tests/support/dom/studio-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('an address', () => {
  test('that is none is answered beside the field, and nothing is asked', async () => {
    const { page, sent } = await studioPage(stage, []);
    await page.getByLabel('Image address').fill('file:///etc/passwd');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('not an image address');
    expect(await page.getByLabel('Image address').getAttribute('aria-invalid')).toBe('true');
    expect(await sent()).toEqual([]);
    await page.close();
  });

  test('that is refused is answered beside its picture; this page loads nothing itself', async () => {
    const { page, sent } = await studioPage(stage, [], '#try', {
      pictureAt: [{ ok: false, message: 'The image is on a private network.' }],
    });
    await page.getByLabel('Image address').fill('http://192.168.0.1/a.jpg');
    await page.keyboard.press('Enter');
    const card = page.getByRole('main').getByRole('listitem');
    await card.getByText('The image is on a private network.').waitFor();
    expect(await card.textContent()).toContain('a.jpg');
    expect((await sent()).map(({ type }) => type)).toEqual(['modelsHere', 'pictureAt']);
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
});
