import { log } from '#utils/log/log.ts';
import type { HostSettings } from '#utils/protocol/host-contract.ts';
import { sendToHost } from '#utils/protocol/host-messages.ts';
import type { SettingsHeardBy } from '#utils/settings/settings.ts';
import { readSettings, watchSettingsFor } from '#utils/settings/stored.ts';
import { hostFrame } from './host-frame.ts';

const MEGABYTE = 1_000_000;

/** The settings that concern the host, in its own units. */
export function hostSettingsOf({ idleSeconds, cacheMegabytes }: SettingsHeardBy<'host'>): HostSettings {
  return { idle: idleSeconds * 1000, cacheBytes: cacheMegabytes * MEGABYTE };
}

/** Tells a host that was just opened its settings: it cannot read storage. */
export async function tellHostItsSettings(): Promise<void> {
  await sendToHost('hostSettings', hostSettingsOf(await readSettings()));
}

/** Tells the running host, if there is one, when its settings change. */
export function followHostSettings(): void {
  watchSettingsFor('host', () => void tellIfOpen().catch(log.swallowed('settings: host closed')));
}

async function tellIfOpen(): Promise<void> {
  if (await hostFrame.isOpen()) await tellHostItsSettings();
}
