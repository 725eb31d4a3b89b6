import { expect, test } from 'vitest';
import { startSite } from '#tests/support/e2e/site.ts';
import { shareFirefox } from '#tests/support/firefox/firefox-visitor.ts';
import {
  allowInPrivateWindows,
  altInNewestWindow,
  openPrivately,
} from '#tests/support/firefox/private-window.ts';
import { expectAlt, html, SOON, useSettings } from '#tests/support/scenarios/scenario.ts';

const visitor = shareFirefox();

/** Everything that the extension has stored, on disk or until the browser closes. */
async function everythingStored() {
  const own = await visitor().openOwn('studio.html#privacy');
  const stored = await own.evaluate(async () => {
    const { cacheEntries, fetched } = await altscribe.send('privacyReport');
    const [local, session] = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
    return { cacheEntries, fetched: fetched.map(({ address }) => address), local, session };
  });
  await own.close();
  return stored;
}

test('what a private window shows is described there, and leaves nothing: no description, no address, no setting', async () => {
  const { system } = visitor().firefox;
  await useSettings(visitor(), {});
  const site = await startSite({
    '/': html('<img id="cat" src="/pictures/coffee.jpg?private" width="300">'),
    '/open': html('<img id="cat" src="/pictures/cat.jpg?open" width="300">'),
  });
  // In a window that is not private both are left, so there is something that could be.
  const unvisited = (await everythingStored()).cacheEntries;
  const tab = await visitor().visit(`${site.origin}/open`);
  await expectAlt(tab, '#cat', /cat/i);
  const left = async () => {
    const { cacheEntries, fetched } = await everythingStored();
    return { isKept: cacheEntries > unvisited, isListed: fetched.length > 0 };
  };
  await expect.poll(left, SOON).toEqual({ isKept: true, isListed: true });

  await allowInPrivateWindows(system);
  // The extension has been loaded anew, which takes a moment.
  await expect.poll(() => everythingStored().catch(() => null), SOON).not.toBeNull();
  const before = await everythingStored();
  await openPrivately(system, `${site.origin}/`);
  await expect.poll(() => altInNewestWindow(system), SOON).toMatch(/cup|coffee/i);
  const after = await everythingStored();
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain('private');
});
