import * as v from 'valibot';
import { migrate, VERSION } from './migrate.ts';
import { FIELDS, PREFERENCE_KEYS, type PreferenceKey, type Preferences } from './schema.ts';

/** What a file of settings calls itself. */
const FORMAT = 'altscribe-settings';

/** No file of settings is longer, in characters. */
export const LONGEST_FILE = 2_000_000;

const envelope = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: v.record(v.string(), v.unknown()),
});

/** Why a file cannot be taken over; `detail` names what it is about. */
export type FileProblem = {
  reason: 'not-json' | 'not-settings' | 'from-future' | 'unknown-setting' | 'bad-value';
  detail: string;
};

export type FileContent = { ok: true; changes: Partial<Preferences> } | { ok: false; problem: FileProblem };

/** Every setting as the text of a file. */
export function writeFile(preferences: Preferences): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: preferences }, null, 2)}\n`;
}

/**
 * The settings of a file: all of them, or none where one cannot be understood, so that nothing is lost unseen. What
 * the file does not name is left as it is.
 */
export function readFile(text: string): FileContent {
  const json = parse(text);
  if (json === undefined) return problem('not-json', '');
  const outer = v.safeParse(envelope, json);
  if (!outer.success) return problem('not-settings', '');
  const { version, settings } = outer.output;
  if (version > VERSION) return problem('from-future', String(version));
  const current = migrate(settings, version);
  const unknown = Object.keys(current).find((key) => !isKnown(key));
  if (unknown !== undefined) return problem('unknown-setting', unknown);
  const wrong = PREFERENCE_KEYS.find((key) => key in current && !v.is(FIELDS[key], current[key]));
  if (wrong !== undefined) return problem('bad-value', wrong);
  return { ok: true, changes: current as Partial<Preferences> };
}

function parse(text: string): unknown {
  if (text.length > LONGEST_FILE) return undefined;
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function isKnown(key: string): key is PreferenceKey {
  return (PREFERENCE_KEYS as string[]).includes(key);
}

function problem(reason: FileProblem['reason'], detail: string): FileContent {
  return { ok: false, problem: { reason, detail } };
}
