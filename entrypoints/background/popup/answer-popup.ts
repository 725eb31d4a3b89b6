import { browser } from 'wxt/browser';
import { onMessage, sendMessage, type TabStatus } from '#utils/protocol/messages.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';
import {
  describePage,
  endOfDescribing,
  stopPage,
  undoPage,
} from '#entrypoints/background/tabs/describe-page.ts';
import { forgetEverything } from '#entrypoints/background/settings/forget.ts';
import { forgetDescriptions, freeHost } from '#entrypoints/background/host/host-link.ts';
import { chooseModel, chosenModelId } from '#entrypoints/background/settings/model.ts';
import { isOff, modeIn, setMode } from '#entrypoints/background/settings/modes.ts';
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
    fromExtension(async ({ tabId }) => ((await isOff(tabId)) ? 0 : describePage(tabId))),
  );
  onMessage(
    'endOfDescribing',
    fromExtension(({ tabId }) => endOfDescribing(tabId)),
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

async function statusOf(tabId: number): Promise<TabStatus> {
  const tab = await browser.tabs.get(tabId);
  const frames = await askFrames(tabId, (frameId) => sendMessage('report', undefined, { tabId, frameId }));
  // The address alone does not tell whether content scripts may run there: an answer does.
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
