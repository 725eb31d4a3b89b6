import { browser } from 'wxt/browser';
import type { HostAllowance } from '#utils/protocol/host-contract.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { Preferences } from '#utils/settings/schema.ts';
import { getPreferences, watchPreferences } from '#utils/settings/stored.ts';

const MEGABYTE = 1_000_000;

/** What the settings let the host keep. */
export function allowanceOf({ idleSeconds, cacheMegabytes }: Preferences): HostAllowance {
  return { idle: idleSeconds * 1000, cacheBytes: cacheMegabytes * MEGABYTE };
}

/** Tells a host that has just been opened: it cannot read the settings itself. */
export async function tellHostItsAllowance(): Promise<void> {
  await sendMessage('hostAllow', allowanceOf(await getPreferences()));
}

/** Tells the host that runs, if one does, when the settings change. */
export function followHostAllowance(): void {
  watchPreferences((keys) => {
    if (!keys.includes('idleSeconds') && !keys.includes('cacheMegabytes')) return;
    void tellIfOpen().catch(() => undefined);
  });
}

async function tellIfOpen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await tellHostItsAllowance();
}
