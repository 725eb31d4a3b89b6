import type { Range } from './setting.ts';
import { SETTINGS_TABLE } from './table.ts';

type Table = typeof SETTINGS_TABLE;
type NumberKey = { [Key in keyof Table]: Table[Key] extends { range: Range } ? Key : never }[keyof Table];

/** Bounds of every setting that is a number. */
export const RANGES = Object.fromEntries(
  Object.entries(SETTINGS_TABLE).flatMap(([key, row]) => ('range' in row ? [[key, row.range]] : [])),
) as Record<NumberKey, Range>;
