import * as v from 'valibot';
import { DEFAULTS } from './defaults.ts';
import { migrate, type RawSettings } from './migrate.ts';
import { FIELDS, PREFERENCE_KEYS, type PreferenceKey, type Preferences } from './schema.ts';

/** Key of the version's number, beside the settings. */
export const VERSION_KEY = 'settingsVersion';

/** What is stored, as preferences. What is missing or broken is as if nobody had set it; the rest still holds. */
export function readPreferences(stored: RawSettings): Preferences {
  const version = stored[VERSION_KEY];
  const current = migrate(stored, typeof version === 'number' ? version : 0);
  return Object.fromEntries(PREFERENCE_KEYS.map((key) => [key, valueOf(key, current[key])])) as Preferences;
}

function valueOf(key: PreferenceKey, value: unknown): unknown {
  return v.is(FIELDS[key], value) ? value : DEFAULTS[key];
}
