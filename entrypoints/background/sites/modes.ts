import { browser } from 'wxt/browser';
import type { SettingsMessage } from '@/utils/page-protocol';
import { SMALLEST_SIDE, type Mode, type PageSettings } from '@/utils/settings';
import { defaultMode, siteModes } from '@/utils/stored-settings';
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
}

/** What the pages of a tab with this address may know of the settings. */
export async function settingsFor(topLevelUrl: string | undefined): Promise<PageSettings> {
  return { mode: await modeOf(siteOf(topLevelUrl)), smallestSide: SMALLEST_SIDE };
}

async function tellOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      const message: SettingsMessage = { type: 'settings', settings: await settingsFor(url) };
      await browser.tabs.sendMessage(id, message);
    }),
  );
}
