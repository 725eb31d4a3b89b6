import { browser } from 'wxt/browser';
import { forgetDescriptions } from '#entrypoints/background/host/host-link.ts';

/** Deletes everything stored on this computer: descriptions, counters, lists of sites, and every setting. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([
    forgetDescriptions(),
    browser.storage.session.clear(),
    // A setting that is not stored has its default; whoever must hear of the change does.
    browser.storage.local.clear(),
  ]);
}
