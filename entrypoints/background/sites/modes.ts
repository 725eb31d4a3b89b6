import { browser } from 'wxt/browser';
import type { SettingsMessage } from '@/utils/page-protocol';
import { SMALLEST_SIDE, type Mode, type PageSettings } from '@/utils/settings';
import { defaultMode, emptyAlt, junkAlt, siteModes } from '@/utils/stored-settings';
import { siteOf } from './site';

/** The mode that holds on a site: its own, or else the default. */
export async function modeOf(site: string | null): Promise<Mode> {
  const [general, own] = await Promise.all([defaultMode.getValue(), siteModes.getValue()]);
  return (site === null ? undefined : own[site]) ?? general;
}

/** Sets a site's own mode, or the default where `site` is null; null for `mode` follows the default again. */
export async function setMode(site: string | null, mode: Mode | null): Promise<void> {
  if (site === null) return defaultMode.setValue(mode ?? defaultMode.fallback);
  const { [site]: _, ...others } = await siteModes.getValue();
  await siteModes.setValue(mode ? { ...others, [site]: mode } : others);
}

/** Tells every page at once when its settings change. */
export function tellPagesTheirSettings(): void {
  defaultMode.watch(() => void tellOpenTabs());
  siteModes.watch(() => void tellOpenTabs());
  // Switched off and on again, a page takes its texts back and judges every image anew.
  for (const choice of [junkAlt, emptyAlt]) {
    choice.watch(() => void tellOpenTabs('off').then(() => tellOpenTabs()));
  }
}

/** What the pages of a tab with this address may know of the settings. */
export async function settingsFor(topLevelUrl: string | undefined): Promise<PageSettings> {
  const [mode, junk] = await Promise.all([modeOf(siteOf(topLevelUrl)), junkAlt.getValue()]);
  return { mode, smallestSide: SMALLEST_SIDE, junkAlt: junk };
}

async function tellOpenTabs(mode?: Mode): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      const settings = await settingsFor(url);
      const message: SettingsMessage = { type: 'settings', settings: { ...settings, ...(mode && { mode }) } };
      await browser.tabs.sendMessage(id, message);
    }),
  );
}
