import { browser } from 'wxt/browser';
import { siteOf } from '#utils/domain/site.ts';
import { log } from '#utils/log/log.ts';
import type { SettingsMessage } from '#utils/protocol/page-protocol.ts';
import type { Mode, PageSettings } from '#utils/settings/page-settings.ts';
import { mustHear } from '#utils/settings/settings.ts';
import { readSettings, watchSettings } from '#utils/settings/stored.ts';
import { modeIn } from './modes.ts';
import { followBattery, isFrugal } from './sparing.ts';

/** Tells every open page at once when its settings change, or the battery gets low. */
export function tellPagesTheirSettings(): void {
  followBattery(() => void tellOpenTabs());
  watchSettings((changed) => {
    // Switched off and on again, a page takes its descriptions back and judges every image again.
    if (mustHear('judgement', changed)) void tellOpenTabs('off').then(() => tellOpenTabs());
    else if (mustHear('pages', changed)) void tellOpenTabs();
  });
}

/** The settings of the pages in a tab with this address. */
export async function settingsFor(topLevelUrl: string | undefined): Promise<PageSettings> {
  const settings = await readSettings();
  const { smallestSide, junkAlt } = settings;
  return {
    mode: modeIn(settings, siteOf(topLevelUrl)),
    smallestSide,
    junkAlt,
    ...(isFrugal() && { isFrugal: true }),
  };
}

/** @param mode tells this mode instead of the page's own */
async function tellOpenTabs(mode?: Mode): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, url }) =>
      // Tabs without a content script, such as the browser's own pages, do not answer.
      id === undefined ? null : tellTab(id, url, mode).catch(log.swallowed('settings: tab does not listen')),
    ),
  );
}

async function tellTab(id: number, url: string | undefined, mode: Mode | undefined): Promise<void> {
  const settings = await settingsFor(url);
  const message: SettingsMessage = { type: 'settings', settings: { ...settings, ...(mode && { mode }) } };
  await browser.tabs.sendMessage(id, message);
}
