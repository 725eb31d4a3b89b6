import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { readFile, writeFile, LONGEST_FILE } from '#utils/settings/settings-file.ts';
import { VERSION } from '#utils/settings/migrate.ts';
import type { Settings } from '#utils/settings/settings.ts';

const OWN: Settings = {
  ...DEFAULTS,
  language: 'ar',
  defaultMode: 'request',
  siteModes: { 'a.example': 'off', 'b.example': 'automatic' },
  hedge: 'warning',
  marker: 'after',
  markerText: 'KI',
  cacheMegabytes: 0,
};

function file(content: object): string {
  return JSON.stringify({ format: 'altscribe-settings', version: VERSION, settings: {}, ...content });
}

test('what was written is read again, every setting but the consent to downloads', () => {
  const { hubAllowed: _, ...rest } = OWN;
  expect(readFile(writeFile(OWN))).toEqual({ ok: true, changes: rest });
});

test('a file does not carry the consent to downloads away', () => {
  expect(writeFile({ ...OWN, hubAllowed: true })).not.toContain('hubAllowed');
});

test.each([true, false, 'yes'])(
  'hubAllowed: %s in a file changes nothing, and the rest is read',
  (hubAllowed) => {
    const text = file({ settings: { hubAllowed, longest: 90 } });
    expect(readFile(text)).toEqual({ ok: true, changes: { longest: 90 } });
  },
);

test('what a file does not name is left as it is', () => {
  expect(readFile(file({ settings: { longest: 90 } }))).toEqual({ ok: true, changes: { longest: 90 } });
});

test('a byte order mark, as some editors write it, does no harm', () => {
  expect(readFile(`\uFEFF${writeFile(OWN)}`)).toMatchObject({ ok: true });
});

describe('nothing is taken over from', () => {
  test.each([
    ['a text', 'hello', 'not-json', ''],
    ['an empty file', '', 'not-json', ''],
    ['a file without end', ' '.repeat(LONGEST_FILE + 1), 'not-json', ''],
    ['settings of something else', '{"theme":"dark"}', 'not-settings', ''],
    ['null', 'null', 'not-settings', ''],
    ['a list', '[]', 'not-settings', ''],
    ['settings that are no object', file({ settings: 5 }), 'not-settings', ''],
    ['a version that is no number', file({ version: '1' }), 'not-settings', ''],
    [
      'the future',
      file({ version: VERSION + 1, settings: { longest: 90 } }),
      'from-future',
      `${VERSION + 1}`,
    ],
    [
      'a file with a setting nobody knows',
      file({ settings: { longest: 90, voice: 'low' } }),
      'unknown-setting',
      'voice',
    ],
    ['a file with a value out of range', file({ settings: { longest: 9000 } }), 'bad-value', 'longest'],
    [
      'a file with a mode nobody knows',
      file({ settings: { siteModes: { 'a.example': 'loud' } } }),
      'bad-value',
      'siteModes',
    ],
  ])('%s', (_, text, reason, detail) => {
    expect(readFile(text)).toEqual({ ok: false, problem: { reason, detail } });
  });
});
