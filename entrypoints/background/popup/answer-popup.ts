import { browser } from 'wxt/browser';
import { onMessage, sendMessage, type TabStatus } from '#utils/protocol/messages.ts';
import { getPreferences } from '#utils/settings/stored.ts';
import { defaultMode, siteModes } from '#utils/settings/stored-items.ts';
import { clearBadge } from '#entrypoints/background/tabs/badge.ts';
import { forgetEverything } from '#entrypoints/background/settings/forget.ts';
import { forgetDescriptions, freeHost } from '#entrypoints/background/host/host-link.ts';
import { choices, setChoice } from '#entrypoints/background/settings/choices.ts';
import { chooseModel, chosenModelId } from '#entrypoints/background/settings/model.ts';
import { modeOf, setMode } from '#entrypoints/background/settings/modes.ts';
import { siteOf } from '#utils/domain/site.ts';
import { askFrames } from '#entrypoints/background/tabs/frames.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';

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
