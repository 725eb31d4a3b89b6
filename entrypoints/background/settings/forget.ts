import { browser } from 'wxt/browser';
import { forgetDescriptions } from '#entrypoints/background/host/host-link.ts';

/** Deletes whatever is stored on this computer: descriptions, counters, lists of sites, and every setting. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([
    forgetDescriptions(),
    browser.storage.session.clear(),
    // Settings that are not there are at their defaults, and everything follows at once.
    browser.storage.local.clear(),
  ]);
}
