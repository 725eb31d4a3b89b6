import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { descendants } from '#tests/support/browser/processes.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite, type Answer } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';
import {
  changesInPage,
  consoleErrors,
  COUNT_CHANGES,
  expectChanges,
} from '#tests/support/e2e/watched-page.ts';

const extension = shareExtension();

const PICTURES = join(ROOT, 'scripts/demo/page/pictures');

let visits = 0;
/** A page of photos and of a picture that is read. Each has bytes of its own, which no cache knows. */
async function openQueue(photos = 10) {
  visits++;
  const names = ['notice.png', ...Array.from({ length: photos }, () => 'cat.jpg')];
  const images = names.map((name, at) => ({ name, path: `/${visits}-${at}-${name}` }));
  const files = images.map(async ({ name, path }): Promise<[string, Answer]> => {
    const bytes = Buffer.concat([await readFile(join(PICTURES, name)), Buffer.from(path)]);
    return [path, (_, response) => response.end(bytes)];
  });
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Queue</title>${COUNT_CHANGES}
      ${images.map(({ path }) => `<img src="${path}" width="120">`).join('')}`,
    ...Object.fromEntries(await Promise.all(files)),
  });
  const page = await visit(extension(), 'about:blank');
  const errors = consoleErrors(page);
  await page.goto(site.origin);
  return { page, errors, site, all: photos + 1 };
}

const described = (page: Page) => page.locator('img[alt]').count();

/** The target of ours that shows `path`, by the browser's own list. */
async function closeTarget(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find(({ url }) => url.endsWith(path));
  if (!target) throw new Error(`Nothing shows ${path}: ${targetInfos.map(({ url }) => url).join(', ')}.`);
  await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
}

test('where the document of the models is killed in the middle of a queue, every image gets its text, once', async () => {
  const { page, errors, all } = await openQueue();
  await expect.poll(() => described(page), { ...SOON, interval: 20 }).toBeGreaterThan(0);
  await closeTarget(page, '/offscreen.html');
  expect(await described(page)).toBeLessThan(all);
  await expect.poll(() => described(page), SOON).toBe(all);
  await expectChanges(page);
  expect(errors).toEqual([]);
});

test('where an update comes in the middle of a queue, the new script describes what the old one had not', async () => {
  const { page, errors, all } = await openQueue();
  await expect.poll(() => described(page), { ...SOON, interval: 20 }).toBeGreaterThan(0);
  await extension().worker.evaluate(() => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
    event.dispatch({ reason: 'update' });
  });
  // The old script takes its texts back, and the new one writes all.
  const texts = () =>
    page.locator('img').evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
  const ofPhotos = async () => (await texts()).filter((text) => /cat/i.test(text)).length;
  const mostChanges = async () => Math.max(...(await page.evaluate(changesInPage)));
  await expect.poll(mostChanges, SOON).toBeGreaterThanOrEqual(3);
  await expect.poll(ofPhotos, SOON).toBe(all - 1);
  expect(await described(page)).toBe(all);
  expect(errors).toEqual([]);
});

test('what a tab that is discarded was waiting for is described when the tab comes back', async () => {
  const { page, site, all } = await openQueue();
  await expect.poll(() => described(page), { ...SOON, interval: 20 }).toBeGreaterThan(0);
  const own = await openExtensionPage(extension().browser, 'studio.html#privacy');
  const id = await tabOf(extension(), page);
  const now = await extension().worker.evaluate(
    async (tabId) => (await chrome.tabs.discard(tabId))?.id ?? tabId,
    id,
  );
  expect(await extension().worker.evaluate((tabId) => chrome.tabs.get(tabId), now)).toMatchObject({
    discarded: true,
  });
  await extension().worker.evaluate((tabId) => chrome.tabs.update(tabId, { active: true }), now);
  const written = async () => {
    const { frames } = await tabStatus(own, `${site.origin}/`).catch(() => ({ frames: [] }));
    return frames.flatMap(({ candidates }) => candidates).filter((one) => one.written).length;
  };
  await expect.poll(written, SOON).toBe(all);
  await own.close();
});

test('a picture whose connection breaks is asked for again when the network is back, and written once', async () => {
  const cat = await readFile(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));
  let refused = 0;
  const site = await startSite({
    '/': (_, response) =>
      response.setHeader('content-type', 'text/html')
        .end(`<!doctype html><html lang="en"><title>Cut off</title>
        ${COUNT_CHANGES}<img src="http://localhost:${site.port}/cut-off.jpg" width="300">`),
    '/cut-off.jpg': (request, response) => {
      // The page has its picture before the network goes.
      if (request.headers['sec-fetch-dest'] !== 'empty' || refused > 0) return response.end(cat);
      refused++;
      return request.socket.destroy();
    },
  });
  const page = await visit(extension(), 'about:blank');
  const errors = consoleErrors(page);
  await page.goto(site.origin);
  await expect.poll(() => described(page), SOON).toBe(1);
  expect(refused).toBe(1);
  await expectChanges(page);
  expect(errors).toEqual([]);
});

test('where the process of all that is ours is killed, the page is as it was: Chromium ends an extension then', async () => {
  const { page, errors, all } = await openQueue();
  await expect.poll(() => described(page), { ...SOON, interval: 20 }).toBeGreaterThan(0);
  const ours = (await descendants(process.pid)).filter(({ command }) =>
    command.includes('--extension-process'),
  );
  expect(ours.length).toBeGreaterThan(0);
  for (const { id } of ours) process.kill(id, 'SIGKILL');
  await expect.poll(() => described(page), SOON).toBe(0);
  expect(await page.locator('img').count()).toBe(all);
  expect(errors).toEqual([]);
});
