import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { stickingOut } from '#tests/support/browser/sticking-out.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const PICTURES = 'scripts/demo/page/pictures/';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

/** A page that stays open, so that there is something to show: images of it, and what was loaded for it. */
let shown: Page;
let site: LocalServer;

beforeAll(async () => {
  site = await serve(async (request, response) => {
    if (request.url?.endsWith('.jpg'))
      return void response.end(await readFile(PICTURES + request.url.slice(1)));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Pictures</title>
      <img id="cat" src="/cat.jpg" width="300"><img src="/coffee.jpg" alt="My cup" width="300">
      <img src="/bricks.jpg" alt="" width="300">`);
  });
  shown = await extension().browser.newPage();
  await shown.goto(site.origin);
  await shown.locator('#cat[alt*="cat"]').waitFor({ timeout: 90_000 });
  return () => site.close();
});

/** Address of each page of ours, and how it is filled. */
const PAGES: Record<string, { path: () => string | Promise<string>; fill(page: Page): Promise<unknown> }> = {
  Try: {
    path: () => '/studio.html#try',
    async fill(page) {
      const names = ['photographer.jpg', 'notice.png'];
      await page.locator('input[type=file]').setInputFiles(names.map((name) => PICTURES + name));
      await page.locator('.card details').first().waitFor(SOON);
      await expect.poll(() => page.locator('.card progress, .bar progress').count(), SOON).toBe(0);
      for (const summary of await page.locator('.card summary').all()) await summary.click();
      await page.locator('.player input').first().focus();
      await page.locator('.attention').waitFor();
    },
  },
  'This page': {
    path: async () => `/studio.html#page?tab=${await tabOf(extension(), shown)}`,
    fill: (page) => page.locator('.stage img').first().waitFor(),
  },
  Models: {
    path: () => '/studio.html#models',
    async fill(page) {
      await page.locator('.scorecard canvas').last().waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
    },
  },
  Settings: {
    path: () => '/studio.html#settings',
    fill: (page) => page.getByRole('radio').first().waitFor(),
  },
  Privacy: { path: () => '/studio.html#privacy', fill: (page) => page.getByRole('row').nth(1).waitFor() },
  Welcome: { path: () => '/studio.html#welcome', fill: (page) => page.getByRole('radio').first().waitFor() },
  'the popup': {
    path: async () => `/popup.html?tab=${await tabOf(extension(), shown)}`,
    fill: (page) => page.locator('.counts').waitFor(),
  },
};

describe.each(['en', 'ar'])('in the language %s', (language) => {
  test.each(Object.entries(PAGES))(
    '%s: axe-core finds nothing wrong in any look, and nothing is lost at 320 pixels or 200 %',
    async (_name, { path, fill }) => {
      await extension().worker.evaluate((settings) => chrome.storage.local.set(settings), {
        language,
        siteModes: { 'a.example': 'off' },
        marker: 'after',
      });
      const page = await visit(extension(), extension().url(await path()));
      await page.bringToFront();
      await fill(page);
      for (const { name, media, tag } of LOOKS) {
        await page.emulateMedia(media);
        const found = await violations(page, 'html', tag);
        expect({ name, found }).toEqual({ name, found: [] });
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
      // Half as many pixels of CSS are what 200 % leaves of a window of 1280.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 700 });
        // Plots take their new width when the browser tells them of it, a frame later.
        const outAt = async () => ({ width, out: await stickingOut(page) });
        await expect.poll(outAt, SOON).toEqual({ width, out: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );
});

test('who wants less motion gets none', async () => {
  const page = await visit(extension(), extension().url('/studio.html#try'));
  onTestFinished(() => page.emulateMedia({ reducedMotion: null }).catch(() => undefined));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await PAGES['Try']!.fill(page);
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return `${animationDuration}, ${transitionDuration}`.split(', ').map(Number.parseFloat);
      }),
    ),
  );
  expect(longest).toBeLessThan(0.001);
});
