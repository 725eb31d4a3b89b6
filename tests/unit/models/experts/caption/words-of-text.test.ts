import { expect, test } from 'vitest';
import { firstSentence, wordsOfText } from '#models/experts/caption/words-of-text.ts';

test.each([
  ['A dog runs. The grass is wet.', 'a dog runs'],
  ['a man on a horse', 'a man on a horse'],
  ['NASA engineers look at a rocket.', 'NASA engineers look at a rocket'],
  ['A boat of 5.5 m lies in the harbor.\nIt is red.', 'a boat of 5.5 m lies in the harbor'],
  ['Is it a cat? It is.', 'is it a cat'],
  ['A portrait of Mr. Smith.', 'a portrait of Mr. Smith'],
  ['', ''],
])('the first sentence of "%s"', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});

test('words are in lower case and without marks, with the product of their tokens', () => {
  const tokens = [
    { text: 'A', probability: 0.5 },
    { text: ' gir', probability: 0.5 },
    { text: 'affe', probability: 0.5 },
    { text: ',', probability: 0.5 },
    { text: ' eating', probability: 0.25 },
  ];
  expect(wordsOfText('A giraffe, eating', tokens)).toEqual([
    { text: 'a', probability: 0.5 },
    { text: 'giraffe', probability: 0.125 },
    { text: 'eating', probability: 0.25 },
  ]);
  expect(wordsOfText('A tree', null)).toEqual([
    { text: 'a', probability: 1 },
    { text: 'tree', probability: 1 },
  ]);
});
