import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { hearAnnouncements, pressKey } from '#tests/support/e2e/commands.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

/** Photos that say something, photos of which nothing is recognised, what is left alone, and the person's own two. */
const PHOTOS = ['cat', 'coffee', 'cat-close', 'coffee-close', 'astronaut', 'photographer'];
const MIXED = [
  ...PHOTOS.map((name) => `<img src="/pictures/${name}.jpg" width="300">`),
  '<img src="/pictures/notice.png">',
  '<img src="/pictures/chart.svg" width="300">',
  ...['rocket.jpg', 'galaxies.jpg', 'rocket.jpg?again'].map(
    (name) => `<img src="/pictures/${name}" width="300">`,
  ),
  '<img src="/pictures/gone.jpg" width="300">',
  '<img src="/pictures/tracker.gif" width="1" height="1">',
  '<img src="/pictures/cat.jpg?small" width="16" height="16">',
  '<img src="/pictures/coffee.jpg?test" id="captcha" class="captcha" width="300">',
  '<img src="/pictures/bricks.jpg" width="300">',
  '<img src="/pictures/clock.jpg" width="300">',
  '<img src="/pictures/cat.jpg?named" alt="Our cat" width="300">',
  '<img src="/pictures/coffee.jpg?named" alt="My cup" width="300">',
  '<img src="/pictures/bricks.jpg?line" alt="" width="300">',
];
const YOURS = ['bricks.jpg', 'clock.jpg'];

const pageOf = (images: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Mixed</title>${images.map((image) => `<p>${image}</p>`).join('')}`;

async function setMode(settings: Record<string, unknown>): Promise<void> {
  await extension().worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, settings);
}

async function openPopup(page: Page): Promise<Page> {
  return visit(extension(), extension().url(`/popup.html?tab=${await tabOf(extension(), page)}`));
}

/** "9 described" as ['described', 9]; "9 images" is what was found. */
const countsIn = (texts: readonly string[]) =>
  Object.fromEntries(
    texts.map((text) => {
      const [, number, label = ''] = /^(\d+) (.*)$/.exec(text) ?? [];
      return [label, Number(number)];
    }),
  );

/** The same names as on the page "This page" and in `scan --json`. */
const NAMES = {
  described: ['described', 'Described'],
  yours: ['yours', 'Yours'],
  failed: ['could not be described', 'Could not be described'],
  skipped: ['skipped', 'Skipped'],
  named: ['have alt text', 'Has alt text'],
  decorative: ['decorative', 'Decorative'],
} as const;

describe('a page of 20 mixed pictures', () => {
  test('the counts add up, and agree in the announcement, the popup, the Studio and scan', async () => {
    await setMode({ defaultMode: 'request' });
    const site = await startSite({ '/': pageOf(MIXED) });
    const page = await visit(extension(), `${site.origin}/`);
    const tab = await tabOf(extension(), page);
    const studio = await visit(extension(), extension().url(`/studio.html#page?tab=${tab}`));
    for (const name of YOURS) {
      const item = studio.getByRole('listitem', { name, exact: true });
      await item.getByLabel(/^New alt text/).fill(`My ${name}`);
      await item.getByRole('button', { name: /^Accept/ }).click();
      await item.locator('output').filter({ hasText: /\w/ }).waitFor();
    }

    await page.bringToFront();
    const heard = await hearAnnouncements(extension());
    await pressKey(extension(), 'describe-all', page);
    await expect.poll(async () => (await heard()).length, SOON).toBe(2);
    const [begun, ended = ''] = await heard();
    expect(begun).toMatch(/^Describing \d+ images\.$/);
    const [found, parts = ''] = ended.replace(/\.$/, '').split(': ');
    const announced = countsIn(parts.split(', '));
    expect(found).toBe('20 images');
    expect(Object.values(announced).reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(announced).toMatchObject({ yours: 2, 'have alt text': 2, decorative: 1 });
    expect(announced[NAMES.described[0]]).toBeGreaterThanOrEqual(5);
    expect(announced[NAMES.failed[0]]).toBeGreaterThanOrEqual(3);
    expect(announced[NAMES.skipped[0]]).toBeGreaterThanOrEqual(3);

    const popup = await openPopup(page);
    await popup.locator('.counts li').first().waitFor();
    expect(countsIn(await popup.locator('.counts li').allTextContents())).toEqual({
      images: 20,
      ...announced,
    });

    await studio.bringToFront();
    await studio.reload();
    await studio.locator('.figures dt').first().waitFor();
    const labels = await studio.locator('.figures dt').allTextContents();
    const numbers = (await studio.locator('.figures dd').allTextContents()).map(Number);
    const listed = Object.fromEntries(labels.map((label, index) => [label, numbers[index]]));
    const inStudio = Object.values(NAMES).map(([inPopup, label]) => [label, announced[inPopup]]);
    expect(listed).toEqual({ Images: 20, ...Object.fromEntries(inStudio) });

    const { stdout } = await runScript('scan.ts', ['--json', '--describe', `${site.origin}/`]);
    const lines = stdout.trim().split('\n');
    const scanned = lines.map((line) => JSON.parse(line) as { outcome: keyof typeof NAMES; src: string });
    expect(scanned).toHaveLength(20);
    // The two that the person described here are new to the scan.
    const others = scanned.filter(({ src }) => !YOURS.some((name) => src.endsWith(name)));
    const byScan = Object.entries(NAMES).map(([outcome, [inPopup]]) => [
      inPopup,
      others.filter((one) => one.outcome === outcome).length,
    ]);
    expect(Object.fromEntries(byScan)).toEqual({ ...announced, yours: 0 });
  }, 400_000);
});

test('after "Describe now" the popup says what became of the page, not what it is doing', async () => {
  await setMode({ defaultMode: 'request' });
  const images = ['cat', 'rocket'].map((name) => `<img src="/pictures/${name}.jpg?now" width="300">`);
  const site = await startSite({ '/': pageOf(images) });
  const page = await visit(extension(), `${site.origin}/`);
  const popup = await openPopup(page);
  await popup.getByRole('button', { name: 'Describe now' }).click();
  await expect
    .poll(() => popup.getByRole('status').textContent(), SOON)
    .toBe('2 images: 1 described, 1 could not be described.');
  const latest = popup.getByRole('list', { name: 'Latest descriptions' });
  expect(await latest.textContent()).toMatch(/^cat\.jpg May show: a cat/);
});

test('off means off for the keys too, which say so; a right-click still tells the person, in the panel alone', async () => {
  await setMode({});
  const site = await startSite({ '/': pageOf(['<img id="cat" src="/pictures/cat.jpg?off" width="300">']) });
  await setMode({ siteModes: { [new URL(site.origin).host]: 'off' } });
  const page = await visit(extension(), `${site.origin}/`);
  const heard = await hearAnnouncements(extension());
  await pressKey(extension(), 'describe-current', page);
  await expect.poll(async () => (await heard()).length, SOON).toBe(1);
  await pressKey(extension(), 'describe-all', page);
  await expect.poll(async () => (await heard()).length, SOON).toBe(2);
  const isOff = /^Altscribe is off on this site\. .*“On this site”/;
  expect(await heard()).toEqual([expect.stringMatching(isOff), expect.stringMatching(isOff)]);

  const popup = await openPopup(page);
  await popup.getByRole('button', { name: 'Describe now' }).click();
  await expect.poll(() => popup.getByRole('status').textContent(), SOON).toMatch(isOff);
  expect(await popup.locator('.counts').textContent()).toMatch(/1 image.*1 skipped/);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();

  await page.bringToFront();
  await describeByMenu(extension(), page, page.locator('#cat'));
  await expect.poll(async () => (await accessibleNodes(page)).join('\n'), SOON).toMatch(/May show: a cat/);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();
});
