import { browser } from 'wxt/browser';
import { VERSION } from './migrate.ts';
import { readPreferences, VERSION_KEY } from './read-settings.ts';
import { PREFERENCE_KEYS, type Preferences } from './schema.ts';

/**
 * Each setting has a key of its own in `storage.local`: popup, Studio and background may each change theirs at
 * the same moment, and none undoes another's.
 */
export async function getPreferences(): Promise<Preferences> {
  return readPreferences(await browser.storage.local.get([...PREFERENCE_KEYS, VERSION_KEY]));
}

export async function savePreferences(changes: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set({ ...changes, [VERSION_KEY]: VERSION });
}

/** Tells which settings have changed, from whatever context, until `signal` aborts. */
export function watchPreferences(
  onChange: (keys: (keyof Preferences)[]) => void,
  signal?: AbortSignal,
): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    const keys = PREFERENCE_KEYS.filter((key) => area === 'local' && key in changes);
    if (keys.length > 0) onChange(keys);
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
