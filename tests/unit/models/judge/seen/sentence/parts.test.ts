import { expect, test } from 'vitest';
import { doingOf, partsOf } from '#models/judge/seen/sentence/parts.ts';

const parts = (text: string) => partsOf(text.split(' '));

test('a caption has a subject, what is beside it, a verb with its object, and phrases', () => {
  expect(parts('a man in a red shirt is riding a bike down a street')).toEqual({
    subject: ['a', 'man'],
    beside: [{ preposition: 'in', words: ['a', 'red', 'shirt'] }],
    verb: ['is', 'riding'],
    object: ['a', 'bike'],
    phrases: [{ preposition: 'down', words: ['a', 'street'] }],
  });
});

test('one without a verb has the rest as phrases', () => {
  expect(parts('a dog in front of a building')).toEqual({
    subject: ['a', 'dog'],
    beside: [],
    verb: [],
    object: [],
    phrases: [{ preposition: 'in front of', words: ['a', 'building'] }],
  });
});

test.each([
  ['a man is riding a bike', 'riding'],
  ['a man riding a bike', 'riding'],
  ['a boy does a trick', 'doing'],
  ['a dog is in a building', null],
  ['a dog in a building', null],
])('%s: %s is done', (text, doing) => {
  expect(doingOf(parts(text))).toBe(doing);
});
