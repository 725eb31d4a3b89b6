import { browser } from 'wxt/browser';
import { siteOf } from '#utils/domain/site.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import type { Settings } from '#utils/settings/settings.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';

/** The mode of a site: its own, or else the default. */
export async function modeOf(site: string | null): Promise<Mode> {
  return modeIn(await readSettings(), site);
}

/** The same from settings at hand. */
export function modeIn({ defaultMode, siteModes }: Settings, site: string | null): Mode {
  return (site === null ? undefined : siteModes[site]) ?? defaultMode;
}

/** True where a person has switched us off on the tab's site: then no key and no button describes anything there. */
export async function isOff(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return (await modeOf(siteOf(url))) === 'off';
}

/** Sets a site's own mode, or the default mode where `site` is null. A `mode` of null goes back to the default. */
export async function setMode(site: string | null, mode: Mode | null): Promise<void> {
  if (site === null) return saveSettings({ defaultMode: mode ?? DEFAULTS.defaultMode });
  const { [site]: _, ...others } = (await readSettings()).siteModes;
  await saveSettings({ siteModes: mode ? { ...others, [site]: mode } : others });
}
