import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import type { Hearer } from '#utils/settings/setting.ts';
import { mustHear, SETTING_KEYS, type SettingKey } from '#utils/settings/settings.ts';
import { SETTINGS_TABLE } from '#utils/settings/table.ts';

const heardBy = (who: Hearer) => SETTING_KEYS.filter((key) => mustHear(who, [key]));

/** Lists name what must stay as it is; a new setting may come beside it. */
const including = (...keys: SettingKey[]) => expect.arrayContaining(keys);

test('no key of an earlier version is lost', () => {
  expect(SETTING_KEYS).toEqual(including('language', 'defaultMode', 'siteModes', 'model', 'hedge', 'people'));
  expect(SETTING_KEYS).toEqual(including('longest', 'marker', 'markerText', 'decorative', 'junkAlt'));
  expect(SETTING_KEYS).toEqual(including('emptyAlt', 'smallestSide', 'idleSeconds', 'cacheMegabytes'));
});

test('each who must hear of a change hears of the right settings', () => {
  expect(heardBy('language')).toEqual(including('language'));
  expect(heardBy('wording')).toEqual(including('hedge', 'people', 'longest', 'marker', 'markerText'));
  expect(heardBy('pages')).toEqual(including('defaultMode', 'siteModes'));
  expect(heardBy('judgement')).toEqual(including('junkAlt', 'emptyAlt', 'smallestSide'));
  expect(heardBy('host')).toEqual(including('idleSeconds', 'cacheMegabytes'));
});

test('one of several changes is enough, and no change concerns nobody', () => {
  expect(mustHear('host', ['language', 'idleSeconds'])).toBe(true);
  expect(mustHear('host', ['language', 'junkAlt'])).toBe(false);
  expect(mustHear('host', [])).toBe(false);
});

describe('numbers', () => {
  test('are the settings that have a range', () => {
    const numbers = SETTING_KEYS.filter((key) => typeof DEFAULTS[key] === 'number');
    expect(Object.keys(RANGES)).toEqual(numbers);
  });

  test.each(Object.entries(RANGES))('%s: the range and the schema agree', (key, { least, most, step }) => {
    const { schema } = SETTINGS_TABLE[key as keyof typeof RANGES];
    const fits = [least - 1, least, least + 0.5, most, most + 1].map((value) => v.is(schema, value));
    expect(fits).toEqual([false, true, false, true, false]);
    expect(step).toBeGreaterThan(0);
  });
});

test('defaults cannot be changed by accident', () => {
  expect(() => Object.assign(DEFAULTS, { longest: 1 })).toThrow(TypeError);
});
