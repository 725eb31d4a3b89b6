import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lookUpIn, messagesFrom, type MessageCatalog } from '#utils/language/i18n.ts';
import { LANGUAGES } from '#utils/language/languages.ts';

const FOLDER = fileURLToPath(new URL('../../../public/_locales', import.meta.url));
const read = (tag: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${tag}/messages.json`, 'utf8')) as MessageCatalog;

const english = read('en');
const stems = new Set(
  Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -6)] : [])),
);
const others = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'en');

/** The forms of one number alone, which may write it out: "two dogs" is one word in Arabic. */
const SINGLE = new Set(['zero', 'one', 'two']);

/** The plural form that a message is, as [stem, category]; null for any other message. */
function formOf(key: string): [string, string] | null {
  const [, stem = '', category = ''] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return stems.has(stem) ? [stem, category] : null;
}

/** The names of all messages that a language must have. */
function keysFor(tag: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return Object.keys(english).flatMap((key) => {
    const form = formOf(key);
    if (!form) return [key];
    return form[1] === 'other' ? pluralCategories.map((category) => `${form[0]}_${category}`) : [];
  });
}

const placeholders = (catalog: MessageCatalog, key: string) =>
  [...new Set(catalog[key]!.message.match(/\$[1-9]/g))].toSorted();

test('the languages that can be chosen are the ones that are packaged', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(LANGUAGES.map(({ tag }) => tag).toSorted());
});

describe.each(others)('%s', (tag) => {
  const catalog = read(tag);

  test('lacks no message and no plural form of the language, and has none too many', () => {
    const expected = new Set(keysFor(tag));
    const missing = [...expected].filter((key) => !(key in catalog));
    const unknown = Object.keys(catalog).filter((key) => !expected.has(key));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  test('says something everywhere', () => {
    expect(Object.keys(catalog).filter((key) => catalog[key]!.message.trim() === '')).toEqual([]);
  });

  test('has the placeholders of the English message, no more and no fewer', () => {
    const wrong = Object.keys(catalog).filter((key) => {
      const form = formOf(key);
      const wanted = placeholders(english, form ? `${form[0]}_other` : key);
      const found = placeholders(catalog, key);
      if (form && SINGLE.has(form[1])) return !found.every((placeholder) => wanted.includes(placeholder));
      return found.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  test('is translated: few messages are the English ones', () => {
    const same = Object.keys(catalog).filter((key) => catalog[key]!.message === english[key]?.message);
    const texts = same.filter((key) => /\p{Ll}{3}.* .*\p{Ll}{3}/u.test(catalog[key]!.message));
    expect(texts).toEqual([]);
  });

  test('says its own name and direction', () => {
    const words = messagesFrom(lookUpIn(catalog));
    expect(words.lang()).toBe(tag);
    expect(words.dir()).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });
});

describe('objects are named with their number as the language has it', () => {
  test.each([
    ['de', 1, 'ein Hund'],
    ['de', 2, 'zwei Hunde'],
    ['fr', 1, 'un chien'],
    ['fr', 3, 'trois chiens'],
    ['es', 1, 'un perro'],
    ['es', 4, 'cuatro perros'],
    ['ja', 1, '犬1匹'],
    ['ja', 2, '犬2匹'],
    ['ar', 1, 'كلب'],
    ['ar', 2, 'كلبان'],
    ['ar', 3, '3 كلاب'],
    ['ar', 11, '11 كلبًا'],
    ['ar', 100, '100 كلب'],
  ])('%s: %i', (tag, count, expected) => {
    const words = messagesFrom(lookUpIn(read(tag)));
    const number = `number_${count}`;
    const shown = words.has(number) ? words.t(number) : String(count);
    expect(words.plural('object_dog', count, shown)).toBe(expected);
  });
});

describe('numbers and lists are written as the language writes them', () => {
  test.each([
    ['de', '1.234,5', 'a, b und c'],
    ['fr', '1 234,5', 'a, b, c'],
    ['es', '1234,5', 'a, b y c'],
    ['ja', '1,234.5', 'a、b、c'],
    ['ar', '1,234.5', 'a وb وc'],
  ])('%s', (tag, number, list) => {
    const words = messagesFrom(lookUpIn(read(tag)));
    expect(words.number(1234.5).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(number);
    expect(words.list(['a', 'b', 'c'])).toBe(list);
  });
});
