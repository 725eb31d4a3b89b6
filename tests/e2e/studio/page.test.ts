import { expect, test } from 'vitest';
import { serveDemo } from '#scripts/demo/server.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

test('by keyboard alone: a text is accepted for an image, stands in the page, and wins over the model next time', async () => {
  const demo = await serveDemo();
  try {
    const shown = await visit(extension(), demo.url);
    const tab = await tabOf(extension(), shown);
    const studio = await visit(extension(), extension().url(`/studio.html#page?tab=${tab}`));
    const item = studio.getByRole('listitem', { name: 'galaxies.jpg' });
    await item.getByLabel('New alt text').focus();
    await studio.keyboard.type('Galaxies by the hundred');
    await studio.keyboard.press('Tab');
    await studio.keyboard.press('Enter');
    await item.getByText('Added to the page and saved.').waitFor();
    const galaxies = shown.locator('img[src*="galaxies"]').first();
    await expect.poll(() => galaxies.getAttribute('alt'), SOON).toBe('Galaxies by the hundred');
    expect(
      await item.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(9);

    await shown.reload();
    await expect.poll(() => galaxies.getAttribute('alt'), SOON).toBe('Galaxies by the hundred');

    await studio.getByRole('link', { name: 'Privacy' }).press('Enter');
    await studio.getByRole('button', { name: 'Delete “Galaxies by the hundred”' }).press('Enter');
    await studio.getByText('Alt text deleted.').waitFor();
    await shown.reload();
    await expect
      .poll(() => shown.locator('img[src*="/cat.jpg"]').first().getAttribute('alt'), SOON)
      .toBeTruthy();
    expect(await galaxies.getAttribute('alt')).not.toBe('Galaxies by the hundred');
  } finally {
    await demo.close();
  }
});

test('Privacy tells what was loaded for the page; the Studio itself loads nothing from anywhere', async () => {
  const demo = await serveDemo();
  try {
    const shown = await visit(extension(), demo.url);
    await expect
      .poll(() => shown.locator('img[src*="/cat.jpg"]').first().getAttribute('alt'), SOON)
      .toBeTruthy();
    const tab = await tabOf(extension(), shown);
    const studio = await visit(extension(), extension().url('/studio.html#privacy'));
    const asked: string[] = [];
    studio.on('request', (request) => asked.push(request.url()));
    await studio.getByRole('row').filter({ hasText: 'cat.jpg' }).first().waitFor();
    await studio.goto(extension().url(`/studio.html#page?tab=${tab}`));
    await studio.locator('.stage img').first().waitFor();
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  } finally {
    await demo.close();
  }
});
