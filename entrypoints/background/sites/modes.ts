import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '@/utils/messages';
import { defaultMode, siteModes, SMALLEST_SIDE, type Mode, type PageSettings } from '@/utils/settings';
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

/** Tells every page its settings: when it asks, and at once when they change. */
export function tellPagesTheirSettings(): void {
  onMessage('hello', ({ sender }) => settingsFor(sender.tab?.url ?? sender.url));
  defaultMode.watch(() => void tellOpenTabs());
  siteModes.watch(() => void tellOpenTabs());
}

async function settingsFor(topLevelUrl: string | undefined): Promise<PageSettings> {
  return { mode: await modeOf(siteOf(topLevelUrl)), smallestSide: SMALLEST_SIDE };
}

async function tellOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined) await sendMessage('pageSettings', await settingsFor(url), id);
    }),
  );
}
