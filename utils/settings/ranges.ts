import type { Range } from './setting.ts';
import { SETTINGS_TABLE, type SettingsTable } from './table.ts';

type NumberKey = {
  [Key in keyof SettingsTable]: SettingsTable[Key] extends { range: Range } ? Key : never;
}[keyof SettingsTable];

/** Bounds of every setting that is a number. */
export const RANGES = Object.fromEntries(
  Object.entries(SETTINGS_TABLE).flatMap(([key, row]) => ('range' in row ? [[key, row.range]] : [])),
) as Record<NumberKey, Range>;
