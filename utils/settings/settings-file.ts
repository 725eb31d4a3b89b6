import * as v from 'valibot';
import { migrate, VERSION } from './migrate.ts';
import { SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';
import { SETTINGS_TABLE } from './table.ts';

/** The value of `format` by which a file says that it holds settings. */
const FORMAT = 'altscribe-settings';

/** A file with more characters than this is no file of settings. */
export const LONGEST_FILE = 2_000_000;

const envelope = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: v.record(v.string(), v.unknown()),
});

/** What a person must do themselves in this browser: no file may give a consent in their name, or carry it away. */
const CONSENTS: readonly string[] = ['hubAllowed'] satisfies SettingKey[];

/** Why a file cannot be imported; `detail` names the setting or version at fault. */
export type FileProblem = {
  reason: 'not-json' | 'not-settings' | 'from-future' | 'unknown-setting' | 'bad-value';
  detail: string;
};

export type FileContent = { ok: true; changes: Partial<Settings> } | { ok: false; problem: FileProblem };

/** All settings but consents as the text of a file. */
export function writeFile(settings: Settings): string {
  const written = withoutConsents(settings);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: written }, null, 2)}\n`;
}

/**
 * Reads a file of settings. One bad value refuses the whole file, so that nothing is dropped without notice. Settings
 * that the file does not name are not changed. Consents in a file, as earlier versions wrote them, are left out.
 */
export function readFile(text: string): FileContent {
  const json = parse(text);
  if (json === undefined) return problem('not-json', '');
  const outer = v.safeParse(envelope, json);
  if (!outer.success) return problem('not-settings', '');
  const { version, settings } = outer.output;
  if (version > VERSION) return problem('from-future', String(version));
  const current = withoutConsents(migrate(settings, version));
  const unknown = Object.keys(current).find((key) => !isKnown(key));
  if (unknown !== undefined) return problem('unknown-setting', unknown);
  const wrong = SETTING_KEYS.find((key) => key in current && !v.is(SETTINGS_TABLE[key].schema, current[key]));
  if (wrong !== undefined) return problem('bad-value', wrong);
  return { ok: true, changes: current as Partial<Settings> };
}

function withoutConsents(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !CONSENTS.includes(key)));
}

function parse(text: string): unknown {
  if (text.length > LONGEST_FILE) return undefined;
  try {
    // Some editors begin the file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function isKnown(key: string): key is SettingKey {
  return (SETTING_KEYS as string[]).includes(key);
}

function problem(reason: FileProblem['reason'], detail: string): FileContent {
  return { ok: false, problem: { reason, detail } };
}
