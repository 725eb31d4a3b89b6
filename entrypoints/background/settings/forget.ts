import { browser } from 'wxt/browser';
import { sendToHost } from '#utils/protocol/host-messages.ts';
import { askOpenHost, forgetDescriptions } from '#entrypoints/background/host/host-link.ts';

/** Deletes everything stored on this computer: descriptions, downloaded models, counters, lists of sites, and every setting. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([
    forgetDescriptions(),
    askOpenHost(() => sendToHost('hostHubForget')),
    browser.storage.session.clear(),
    // A setting that is not stored has its default; whoever must hear of the change does.
    browser.storage.local.clear(),
  ]);
}
