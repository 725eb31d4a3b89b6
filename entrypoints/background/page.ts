import { browser } from 'wxt/browser';
import { onMessage, sendMessage, type TabStatus } from '@/utils/messages';
import { getPreferences } from '@/utils/preferences/stored';
import { defaultMode, siteModes } from '@/utils/stored-settings';
import { clearBadge } from './badge';
import { forgetEverything } from './forget';
import { forgetDescriptions, freeHost } from './host-link';
import { choices, setChoice } from './sites/choices';
import { chooseModel, chosenModelId } from './sites/model';
import { modeOf, setMode } from './sites/modes';
import { siteOf } from './sites/site';
import { askFrames } from './tabs';
import { fromExtension } from './trust';

/** Answers the popup: what is on a tab's page, and what should happen there. */
export function answerPopup(): void {
  onMessage(
    'tabStatus',
    fromExtension(({ tabId }) => statusOf(tabId)),
  );
  onMessage(
    'setMode',
    fromExtension(({ site, mode }) => setMode(site, mode)),
  );
  onMessage(
    'setModel',
    fromExtension(({ id }) => chooseModel(id)),
  );
  onMessage(
    'setChoice',
    fromExtension(({ name, on }) => setChoice(name, on)),
  );
  onMessage(
    'describePage',
    fromExtension(({ tabId }) => describePage(tabId)),
  );
  onMessage('freeMemory', fromExtension(freeHost));
  onMessage('forgetDescriptions', fromExtension(forgetDescriptions));
  onMessage('forgetEverything', fromExtension(forgetEverything));
  onMessage(
    'stopPage',
    fromExtension(({ tabId }) => stopPage(tabId)),
  );
  onMessage(
    'undoPage',
    fromExtension(({ tabId }) => undoPage(tabId)),
  );
}

/** Describes every image on a tab's page that lacks text; gives how many were asked for. */
export async function describePage(tabId: number): Promise<number> {
  const decorative = (await getPreferences()).decorative === 'request';
  return sumOverFrames(tabId, (frameId) => sendMessage('describeAll', { decorative }, { tabId, frameId }));
}

/** Waits until every image that was asked for has its answer; gives how many got a text. */
export function endOfDescribing(tabId: number): Promise<number> {
  return sumOverFrames(tabId, (frameId) => sendMessage('describeAllEnd', undefined, { tabId, frameId }));
}

async function stopPage(tabId: number): Promise<void> {
  await askFrames(tabId, (frameId) => sendMessage('stopAll', undefined, { tabId, frameId }));
}

async function undoPage(tabId: number): Promise<number> {
  clearBadge(tabId);
  return sumOverFrames(tabId, (frameId) => sendMessage('undoAll', undefined, { tabId, frameId }));
}

async function sumOverFrames(tabId: number, ask: (frameId: number) => Promise<number>): Promise<number> {
  const counts = await askFrames(tabId, ask);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function statusOf(tabId: number): Promise<TabStatus> {
  const tab = await browser.tabs.get(tabId);
  const frames = await askFrames(tabId, (frameId) => sendMessage('report', undefined, { tabId, frameId }));
  // Without a frame that answers, nothing runs there, whatever the address says.
  const site = frames.length > 0 ? siteOf(tab.url) : null;
  const [mode, own, general, model, chosen] = await Promise.all([
    modeOf(site),
    siteModes.getValue(),
    defaultMode.getValue(),
    chosenModelId(),
    choices(),
  ]);
  const siteMode = site === null ? null : (own[site] ?? null);
  return { site, mode, siteMode, defaultMode: general, model, choices: chosen, frames };
}
