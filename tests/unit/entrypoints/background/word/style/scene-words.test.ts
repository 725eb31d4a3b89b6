import { expect, test } from 'vitest';
import { sceneWords } from '#entrypoints/background/word/style/scene-words.ts';

test.each([
  ['a picture of a dog', 'a dog'],
  ['A black and white photo of two men', 'two men'],
  ['image showing a lake', 'a lake'],
  ['a man takes a picture of a dog', 'a man takes a picture of a dog'],
  ['a picture of', 'a picture of'],
  ['a photographer', 'a photographer'],
])('%s: %s', (caption, words) => {
  expect(sceneWords(caption)).toBe(words);
});
