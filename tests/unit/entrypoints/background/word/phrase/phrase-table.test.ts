import { describe, expect, test } from 'vitest';
import { phraseTable } from '#entrypoints/background/word/phrase/phrase-table.ts';
import { parseListerNames } from '#models/experts/seen/lister-names.ts';
import { SPOTS } from '#models/judge/seen/spots.ts';
import listerNames from '#models/zoo/list/names.json';
import english from '#public/_locales/en/messages.json';
import { keyOf } from '#utils/language/i18n.ts';
import { LANGUAGES } from '#utils/language/languages.ts';

const { names, stuff, scenes } = parseListerNames(listerNames);
const isTold = ({ isTold }: { isTold: boolean }) => isTold;
/** Everything that a judge may let through. What the detector counts is among the messages. */
const NOUNS = [...names.filter(isTold), ...stuff.filter(isTold), ...scenes.filter(isTold)]
  .map(({ name }) => name)
  .concat('buildings')
  .filter((name) => !(`${keyOf('object', name)}_other` in english));

describe.each(LANGUAGES.map(({ tag }) => tag))('the words for phrases in %s', (tag) => {
  const table = phraseTable(tag);

  test('name everything that may be told', () => {
    expect(NOUNS.length).toBeGreaterThan(300);
    expect(NOUNS.filter((noun) => !table.nouns[noun])).toEqual([]);
  });

  test('tell every spot, and what it is to be in every scene', () => {
    expect(SPOTS.filter((spot) => !table.spots[spot])).toEqual([]);
    expect(scenes.filter(isTold).filter(({ name }) => !table.places[name])).toEqual([]);
  });

  test('are the same as those of the other languages', () => {
    const parts = ['nouns', 'places', 'spots'] as const;
    const en = phraseTable('en');
    for (const part of parts) expect(Object.keys(table[part])).toEqual(Object.keys(en[part]));
    expect(Object.keys(en.templates).filter((key) => !(key in table.templates))).toEqual([]);
  });

  test('have no blanks around them and nothing left to fill in', () => {
    const all = [
      ...Object.values(table.nouns),
      ...Object.values(table.places),
      ...Object.values(table.spots),
    ];
    expect(all.filter((words) => words !== words.trim() || words.includes('$') || words === '')).toEqual([]);
  });
});

/** Words without an article: many of a kind, or stuff that nobody counts. */
const BARE = {
  de: /^(?:eine? |das |die |der )/,
  fr: /^(?:une? |des |du |de la |de l’|le |la )/,
  es: /^(?:una? |unos |unas |el |la )/,
};

test.each([
  ['de', 45],
  ['fr', 0],
  ['es', 40],
] as const)('nouns in %s have their article, and so their gender, but for stuff and plurals', (tag, most) => {
  const bare = Object.values(phraseTable(tag).nouns).filter((words) => !BARE[tag].test(words));
  expect(bare.length, bare.join(', ')).toBeLessThanOrEqual(most);
});

test('a language that has no table gets English', () => {
  expect(phraseTable('tlh').nouns['church']).toBe('a church');
});
