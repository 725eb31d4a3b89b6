import { sendMessage } from '#utils/protocol/messages.ts';
import { countOutcomes, imagesOf, outcomeOf, type OutcomeCounts } from '#utils/protocol/outcome.ts';
import { readSettings } from '#utils/settings/stored.ts';
import { clearBadge } from './badge.ts';
import { askFrames } from './frames.ts';

/** Describes every image on a tab's page that lacks text; gives how many were asked for. */
export async function describePage(tabId: number): Promise<number> {
  const decorative = (await readSettings()).decorative === 'request';
  return sumOverFrames(tabId, (frameId) => sendMessage('describeAll', { decorative }, { tabId, frameId }));
}

/** Waits until every image that was asked for has its answer. */
export async function endOfDescribing(tabId: number): Promise<void> {
  await askFrames(tabId, (frameId) => sendMessage('describeAllEnd', undefined, { tabId, frameId }));
}

/** What has become of the images on a tab's page. */
export async function countsOf(tabId: number): Promise<OutcomeCounts> {
  const frames = await askFrames(tabId, (frameId) => sendMessage('report', undefined, { tabId, frameId }));
  return countOutcomes(imagesOf(frames).map(outcomeOf));
}

/** Gives up what waits for its text. What is written stays. */
export async function stopPage(tabId: number): Promise<void> {
  await askFrames(tabId, (frameId) => sendMessage('stopAll', undefined, { tabId, frameId }));
}

/** Takes back everything that was written; gives how many images lost their text. */
export async function undoPage(tabId: number): Promise<number> {
  clearBadge(tabId);
  return sumOverFrames(tabId, (frameId) => sendMessage('undoAll', undefined, { tabId, frameId }));
}

async function sumOverFrames(tabId: number, ask: (frameId: number) => Promise<number>): Promise<number> {
  const counts = await askFrames(tabId, ask);
  return counts.reduce((sum, count) => sum + count, 0);
}
