import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { word } from '#entrypoints/background/word/word.ts';
import { wordGuesses } from '#entrypoints/background/word/word-guesses.ts';
import { lookUpIn, messagesFrom, type MessageCatalog } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';
import { seenObject, seenWith, THRESHOLDS } from '#tests/support/unit/seen.ts';

const messagesOf = (tag: string) =>
  messagesFrom(
    lookUpIn(JSON.parse(readFileSync(`public/_locales/${tag}/messages.json`, 'utf8')) as MessageCatalog),
  );
const GUESSES = [
  { noun: 'dog', probability: 0.42 },
  { noun: 'couch', probability: 0.314 },
];

test.each([
  ['en', 'Best guesses: a dog (42%), a couch (31%).'],
  ['de', 'Beste Vermutungen: ein Hund (42 %) und ein Sofa (31 %).'],
  ['fr', 'Suppositions les plus probables : un chien (42 %), un canapé (31 %).'],
  ['es', 'Lo más probable: un perro (42 %) y un sofá (31 %).'],
  ['ja', '推測（確かではありません）: 犬1匹（42%）、ソファ1台（31%）'],
  ['ar', 'أقرب التخمينات: كلب (42‎%‎) وأريكة (31‎%‎).'],
])('guesses in %s', (tag, expected) => {
  const told = wordGuesses(GUESSES, messagesOf(tag));
  expect(told.replaceAll(/\s/g, ' ')).toBe(expected);
});

test('a kind is guessed by its name', () => {
  expect(wordGuesses([{ kind: 'logo', probability: 0.45 }], messagesOf('en'))).toBe(
    'Best guesses: Logo (45%).',
  );
});

test('a refusal carries its guesses beside its reason, and no text for the page', () => {
  const seen = seenWith({ objects: [seenObject('dog', 0.42)] });
  const style = { messages: messagesOf('en'), wording: DEFAULTS };
  const described = word(findingsWith({ seen }), { ...RULES, list: THRESHOLDS }, style, 1);
  expect(described).toMatchObject({
    state: 'refused',
    reason: 'nothing-recognised',
    guesses: 'Best guesses: a dog (42%).',
  });
  expect(described).not.toHaveProperty('text');
});
