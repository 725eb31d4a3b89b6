import type { InferOutput } from 'valibot';
import type { Hearer } from './setting.ts';
import { SETTINGS_TABLE, type SettingsTable } from './table.ts';

export type SettingKey = keyof SettingsTable;
export type Settings = { [Key in SettingKey]: InferOutput<SettingsTable[Key]['schema']> };
export const SETTING_KEYS = Object.keys(SETTINGS_TABLE) as SettingKey[];

/** The settings that one hearer must hear of. */
export type SettingsHeardBy<Who extends Hearer> = Pick<Settings, KeyHeardBy<Who>>;
type KeyHeardBy<Who extends Hearer> = {
  [Key in SettingKey]: Who extends SettingsTable[Key]['heardBy'][number] ? Key : never;
}[SettingKey];

/** True where a change of these settings concerns `who`. */
export function mustHear(who: Hearer, changed: readonly SettingKey[]): boolean {
  return changed.some((key) => (SETTINGS_TABLE[key].heardBy as readonly Hearer[]).includes(who));
}
