import { expect, test } from 'vitest';
import { saysTwice } from '#models/judge/seen/sentence/said-twice.ts';

test.each([
  ['a man is riding a bike on a bike', true],
  ['a man is riding a bike on a bicycle', true],
  ['a man and two men are standing', true],
  ['a woman is swimming in a swimming pool', false],
  ['a dog in a red collar and a dog', true],
  ['a black dog is chasing a black cat', false],
])('%s: %s', (text, isTwice) => {
  expect(saysTwice(text.split(' '))).toBe(isTwice);
});
