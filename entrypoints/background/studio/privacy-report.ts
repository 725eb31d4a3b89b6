import { browser } from 'wxt/browser';
import { sendToHost } from '#utils/protocol/host-messages.ts';
import type { PrivacyReport } from '#utils/protocol/studio-protocol.ts';
import { allEdits } from '#entrypoints/background/edits/edits.ts';
import { fetchedList } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { openHost } from '#entrypoints/background/host/host-link.ts';

/** Everything that is stored on this computer, and what was loaded. */
export async function privacyReport(): Promise<PrivacyReport> {
  await openHost();
  const [fetched, edits, { cacheBytes, cacheEntries }, storedBytes] = await Promise.all([
    fetchedList(),
    allEdits(),
    sendToHost('hostStatus'),
    bytesStored(),
  ]);
  return { fetched, edits, cacheBytes, cacheEntries, storedBytes };
}

/** Firefox up to 140 cannot tell: then it is counted here, near enough. */
async function bytesStored(): Promise<number> {
  const { local } = browser.storage;
  if ('getBytesInUse' in local) return local.getBytesInUse(null);
  return JSON.stringify(await (local as typeof browser.storage.local).get(null)).length;
}
