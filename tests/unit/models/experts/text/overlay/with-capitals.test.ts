import { describe, expect, test } from 'vitest';
import { withCapitals } from '#models/experts/text/overlay/with-capitals.ts';

const read = (text: string, bars: string) =>
  withCapitals(
    text.split(' ').map((text) => ({ text, confidence: 0.9 })),
    [...bars].map((bar) => bar === '|'),
  )
    .map(({ text }) => text)
    .join(' ');

describe('a plain bar among large letters', () => {
  test.each([
    ['1 DO NOT CARE', '|.........', 'I DO NOT CARE'],
    ['THIS 15 FINE', '..|.|.....', 'THIS IS FINE'],
    ['COFFEE 1S A SOUP', '......|......', 'COFFEE IS A SOUP'],
    ['l will wait', '|........', 'I will wait'],
    ['WHEN | DO', '....|..', 'WHEN I DO'],
  ])('is a capital I: %s', (text, bars, expected) => expect(read(text, bars)).toBe(expected));

  test.each([
    ['a figure with a flag', 'TOP 10 TIPS', '.........'],
    ['an l inside a word in small letters', 'will wait', '..||.....'],
    ['one of a line of which the reader saw more letters', '1 DO NOT', '|......'],
    ['a stroke that the reader saw beside the letters', 'RUN |', '...'],
    ['an exclamation mark', 'A TRAP!', '.....|'],
    ['beside a figure that is like no letter', 'GATE 12', '....|.'],
  ])('is left as it is: %s', (_, text, bars) => expect(read(text, bars)).toBe(text));
});
