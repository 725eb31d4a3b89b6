import { browser } from 'wxt/browser';
import { onMessage, sendMessage, type TabStatus } from '#utils/protocol/messages.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';
import { clearBadge } from '#entrypoints/background/tabs/badge.ts';
import { forgetEverything } from '#entrypoints/background/settings/forget.ts';
import { forgetDescriptions, freeHost } from '#entrypoints/background/host/host-link.ts';
import { chooseModel, chosenModelId } from '#entrypoints/background/settings/model.ts';
import { modeIn, setMode } from '#entrypoints/background/settings/modes.ts';
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
    'saveSetting',
    fromExtension(({ key, value }) => saveSettings({ [key]: value })),
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
  const decorative = (await readSettings()).decorative === 'request';
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
  const [settings, model] = await Promise.all([readSettings(), chosenModelId()]);
  const { defaultMode, siteModes, junkAlt, emptyAlt } = settings;
  return {
    site,
    mode: modeIn(settings, site),
    siteMode: site === null ? null : (siteModes[site] ?? null),
    defaultMode,
    model,
    settings: { junkAlt, emptyAlt },
    frames,
  };
}
