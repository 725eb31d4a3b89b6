/** Settings of some version, as they lie in storage or in a file, not yet validated. */
export type RawSettings = Record<string, unknown>;
export type Migration = (settings: RawSettings) => RawSettings;

/**
 * Each brings settings of the version that is its index to the next one. The first versions stored no version number;
 * names and meanings are the same as in 1.
 */
const MIGRATIONS: readonly Migration[] = [(settings) => settings];

/** The version of settings that this extension writes. */
export const VERSION = MIGRATIONS.length;

/**
 * Settings of an older version as this one would have written them.
 * @param version 0 for settings without a number
 */
export function migrate(
  settings: RawSettings,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): RawSettings {
  return migrations.slice(version).reduce((older, toNext) => toNext(older), settings);
}
