import type { HubStatus } from '#utils/domain/hub-state.ts';
import { log } from '#utils/log/log.ts';

/** How much the extension may store here, and how much it does. null where the browser does not say. */
export async function roomHere(): Promise<HubStatus['room']> {
  try {
    const [{ usage = 0, quota }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return quota === undefined ? null : { used: usage, quota, persisted };
  } catch (error) {
    log.swallow('hub: no estimate of room', error);
    return null;
  }
}
