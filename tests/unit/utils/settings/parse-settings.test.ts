import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { migrate, VERSION } from '#utils/settings/migrate.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import { parseSettings, VERSION_KEY } from '#utils/settings/parse-settings.ts';
import { SETTING_KEYS } from '#utils/settings/settings.ts';

describe('what is stored', () => {
  test('is nothing at first: then every setting has its default', () => {
    expect(parseSettings({})).toEqual(DEFAULTS);
  });

  test('holds, setting by setting', () => {
    const stored = { defaultMode: 'off', longest: 80, siteModes: { 'a.example': 'automatic' } };
    expect(parseSettings(stored)).toEqual({ ...DEFAULTS, ...stored });
  });

  test('without a version is what the first versions stored', () => {
    expect(parseSettings({ junkAlt: false })).toMatchObject({ junkAlt: false });
    expect(parseSettings({ junkAlt: false, [VERSION_KEY]: VERSION })).toMatchObject({ junkAlt: false });
  });

  test.each([
    ['a wrong type', { longest: '80' }, 'longest'],
    ['a number out of range', { longest: RANGES.longest.most + 1 }, 'longest'],
    ['a fraction', { idleSeconds: 10.5 }, 'idleSeconds'],
    ['a choice that does not exist', { hedge: 'shout' }, 'hedge'],
    ['a language that is not packaged', { language: 'tlh' }, 'language'],
    ['a marker with a line break', { markerText: 'a\nb' }, 'markerText'],
    ['a marker without end', { markerText: 'a'.repeat(21) }, 'markerText'],
  ] as const)('with %s falls back to the default there, and only there', (_, broken, key) => {
    const read = parseSettings({ ...broken, defaultMode: 'request' });
    expect(read[key]).toEqual(DEFAULTS[key]);
    expect(read.defaultMode).toBe('request');
  });
});

test('every default is a value that may be stored', () => {
  expect(parseSettings({ ...DEFAULTS })).toEqual(DEFAULTS);
  expect(Object.keys(DEFAULTS).toSorted()).toEqual(SETTING_KEYS.toSorted());
});

describe('migration', () => {
  const migrations = [
    (settings: Record<string, unknown>) => ({ ...settings, one: true }),
    ({ old, ...rest }: Record<string, unknown>) => ({ ...rest, renamed: old }),
  ];

  test('takes every step from the version at hand', () => {
    expect(migrate({ old: 5 }, 0, migrations)).toEqual({ one: true, renamed: 5 });
    expect(migrate({ old: 5 }, 1, migrations)).toEqual({ renamed: 5 });
  });

  test('leaves settings of this version alone', () => {
    expect(migrate({ old: 5 }, 2, migrations)).toEqual({ old: 5 });
  });
});
