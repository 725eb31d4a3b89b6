import { SETTING_KEYS, type Settings } from './settings.ts';
import { SETTINGS_TABLE } from './table.ts';

/** Every setting as it is until a person changes it. */
export const DEFAULTS: Readonly<Settings> = Object.freeze(
  Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS_TABLE[key].default])) as Settings,
);
