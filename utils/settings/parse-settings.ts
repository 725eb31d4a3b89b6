import { is } from 'valibot';
import { DEFAULTS } from './defaults.ts';
import { migrate, type RawSettings } from './migrate.ts';
import { SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';
import { SETTINGS_TABLE } from './table.ts';

/** Key of the version's number, beside the settings. */
export const VERSION_KEY = 'settingsVersion';

/** Settings from what is stored. A value that is missing or broken gets its default; the others are kept. */
export function parseSettings(stored: RawSettings): Settings {
  const version = stored[VERSION_KEY];
  const current = migrate(stored, typeof version === 'number' ? version : 0);
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, valueOf(key, current[key])])) as Settings;
}

function valueOf(key: SettingKey, value: unknown): unknown {
  return is(SETTINGS_TABLE[key].schema, value) ? value : DEFAULTS[key];
}
