import { browser } from 'wxt/browser';
import type { SettingsMessage } from '#utils/protocol/page-protocol.ts';
import type { PreferenceKey } from '#utils/settings/schema.ts';
import { getPreferences, watchPreferences } from '#utils/settings/stored.ts';
import type { Mode, PageSettings } from '#utils/settings/page-settings.ts';
import { defaultMode, siteModes } from '#utils/settings/stored-items.ts';
import { siteOf } from '#utils/domain/site.ts';

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

/** Settings that change what is to be done about an image. */
const JUDGED_BY: ReadonlySet<PreferenceKey> = new Set(['junkAlt', 'emptyAlt', 'smallestSide']);

/** Tells every page at once when its settings change. */
export function tellPagesTheirSettings(): void {
  watchPreferences((keys) => {
    // Switched off and on again, a page takes its texts back and judges every image anew.
    if (keys.some((key) => JUDGED_BY.has(key))) {
      void tellOpenTabs('off').then(() => tellOpenTabs());
    } else if (keys.some((key) => key === 'defaultMode' || key === 'siteModes')) {
      void tellOpenTabs();
    }
  });
}

/** What the pages of a tab with this address may know of the settings. */
export async function settingsFor(topLevelUrl: string | undefined): Promise<PageSettings> {
  const [mode, { smallestSide, junkAlt }] = await Promise.all([
    modeOf(siteOf(topLevelUrl)),
    getPreferences(),
  ]);
  return { mode, smallestSide, junkAlt };
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
