import { expect, test } from 'vitest';
import { spell, wholeWords } from '#models/experts/caption/transformers/spell.ts';

const PIECES = [' a', ' boy', " '", 's', ' tram', 'pol', 'ine'];
const decode = (tokens: readonly number[]) => tokens.map((token) => PIECES[token]).join('');

test('tokens without a space before them belong to the word before', () => {
  expect(spell([0, 1, 2, 3, 4, 5, 6], decode)).toEqual([
    { text: 'a', places: [0] },
    { text: 'boy', places: [1] },
    { text: "'s", places: [2, 3] },
    { text: 'trampoline', places: [4, 5, 6] },
  ]);
});

test('the first token begins a word, whatever it is', () => {
  expect(spell([5, 6], decode)).toEqual([{ text: 'poline', places: [0, 1] }]);
});

test('no tokens are no words', () => {
  expect(spell([], decode)).toEqual([]);
});

test('a token that goes on a word is no word', () => {
  expect(wholeWords(5, decode)).toEqual(['a', 'boy', "'", undefined, 'tram']);
});
