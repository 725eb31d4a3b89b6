import { expect, test } from 'vitest';
import { nounsIn, parseNouns } from '#models/experts/nouns/noun-vocabulary.ts';

const vocabulary = parseNouns({
  told: ['dog', 'street'],
  genders: { male: 2, female: 3 },
  names: { dog: 'dog', puppies: 'dog', road: 'street', lute: 'lute', constructor: 'constructor' },
});

test('a caption’s nouns are found by what they are called, each word once', () => {
  expect(nounsIn('a dog and puppies on a road behind a dog'.split(' '), vocabulary)).toEqual([
    { word: 'dog', place: 0 },
    { word: 'puppies', place: 0 },
    { word: 'road', place: 1 },
  ]);
});

test('a noun too rare to be told has no place', () => {
  expect(nounsIn(['lute'], vocabulary)).toEqual([{ word: 'lute', place: -1 }]);
});

test('words that are no nouns are none, whatever objects inherit', () => {
  expect(nounsIn(['runs', 'toString', 'hasOwnProperty'], vocabulary)).toEqual([]);
});
