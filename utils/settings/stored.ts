import { browser } from 'wxt/browser';
import { VERSION } from './migrate.ts';
import { parseSettings, VERSION_KEY } from './parse-settings.ts';
import type { Hearer } from './setting.ts';
import { mustHear, SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';

/**
 * Each setting has a key of its own in `storage.local`, so that popup, Studio and background can save at the same
 * moment without undoing each other's change.
 */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get([...SETTING_KEYS, VERSION_KEY]));
}

export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ ...changes, [VERSION_KEY]: VERSION });
}

/** Says which settings have changed, in whatever context, until `signal` aborts. */
export function watchSettings(onChange: (changed: SettingKey[]) => void, signal?: AbortSignal): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    const changed = SETTING_KEYS.filter((key) => area === 'local' && key in changes);
    if (changed.length > 0) onChange(changed);
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

/** Calls `onChange` whenever a setting changes that `who` must hear of (`heardBy` in the table). */
export function watchSettingsFor(who: Hearer, onChange: () => void, signal?: AbortSignal): void {
  watchSettings((changed) => {
    if (mustHear(who, changed)) onChange();
  }, signal);
}
