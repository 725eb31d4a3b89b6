import { storage } from 'wxt/utils/storage';
import { DEFAULTS } from './defaults.ts';
import type { PreferenceKey, Preferences } from './schema.ts';

/** Single settings, for those who need no other; all of them together are in preferences/stored.ts. */
export const defaultMode = item('defaultMode');
export const siteModes = item('siteModes');
export const chosenModel = item('model');
export const junkAlt = item('junkAlt');
export const emptyAlt = item('emptyAlt');

function item<Key extends PreferenceKey>(key: Key) {
  return storage.defineItem<Preferences[Key]>(`local:${key}`, { fallback: DEFAULTS[key] });
}
