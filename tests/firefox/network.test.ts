import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { launchFirefox, type Firefox } from '#scripts/lib/firefox/launch-firefox.ts';
import { chooseFromMenu, pressInWindow } from '#tests/support/firefox/firefox-window.ts';
import {
  startRecordingProxy,
  type RecordingProxy,
  type Traffic,
} from '#tests/support/e2e/recording-proxy.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { html, SOON } from '#tests/support/scenarios/scenario.ts';

let proxy: RecordingProxy;

beforeAll(async () => {
  proxy = await startRecordingProxy();
});
afterAll(() => proxy?.close());

/** As long as a session without the extension lasts, so that the browser's own habits show. */
const UNAIDED_MS = 8_000;

/** A whole session: install, browse, the menu, the key, the Studio with its settings. Gives what the proxy was asked for. */
async function session(url: string, extension?: string): Promise<Traffic> {
  proxy.take();
  const firefox = await launchFirefox({
    ...(extension ? { extension } : {}),
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  onTestFinished(() => firefox.close().catch(() => {}));
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  if (extension) await describeInEveryWay(firefox, () => page.evaluate(() => document.images[0]?.alt ?? ''));
  else await sleep(UNAIDED_MS);
  if (extension) {
    await page.bringToFront();
    await page.click('img', { button: 'right' });
    await expect.poll(() => chooseFromMenu(firefox.system, 'Describe this image'), SOON).toBe(true);
    await pressInWindow(firefox.system, 'describe-all');
    await sleep(UNAIDED_MS / 2);
  }
  await firefox.close();
  return proxy.take();
}

async function describeInEveryWay(firefox: Firefox, alt: () => Promise<string>): Promise<void> {
  await expect.poll(alt, SOON).toMatch(/cat/i);
  for (const section of ['welcome', 'try', 'page', 'models', 'settings', 'privacy']) {
    const own = await firefox.openExtensionPage(`studio.html#${section}`);
    await expect.poll(() => own.evaluate(() => document.querySelector('h1')?.innerText), SOON).toBeTruthy();
    await own.close();
  }
}

test('in Firefox too, nobody is spoken to but those whom the page and the bare browser speak to', async () => {
  const site = await startSite({
    '/': html('<img src="/pictures/cat.jpg" width="300"><img src="/pictures/coffee.jpg" width="300">'),
  });
  const without = await session(`${site.origin}/`);
  expect([...without.urls]).toContain(`${site.origin}/pictures/cat.jpg`);
  const requested = new Set(without.urls);
  const aided = await session(`${site.origin}/`, await buildIfStale('firefox'));
  expect([...aided.urls]).toContain(`${site.origin}/pictures/cat.jpg`);
  expect([...aided.hosts.difference(without.hosts)]).toEqual([]);
  const ofTheSite = [...aided.urls].filter((url) => url.startsWith(site.origin));
  expect(ofTheSite.filter((url) => !requested.has(url))).toEqual([]);
}, 180_000);
