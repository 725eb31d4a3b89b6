import { describe, expect, test } from 'vitest';
import { doubtfulWords, plausibleWords, unlessDoubtful } from '#models/experts/text/plausible.ts';

function kept(...words: [text: string, confidence: number][]): string {
  const read = words.map(([text, confidence]) => ({ text, confidence }));
  return plausibleWords({ words: read, confidence: 1 })
    .map(({ text }) => text)
    .join(' ');
}

describe('what lines and dots are taken for is not read', () => {
  test.each([
    ['a lone letter that is not sure', 'l', 0.7],
    ['two letters of noise', 'ae', 0.5],
    ['strokes', '|—|', 0.95],
    ['more signs than letters', '.:i,-', 0.9],
    ['a row of one letter', 'eeee', 0.6],
    ['consonants without a vowel', 'Ftrkd', 0.7],
    ['any word that is not sure', 'sudden', 0.3],
  ])('%s', (_, text, confidence) => expect(kept([text, confidence])).toBe(''));
});

describe('words are read', () => {
  test.each([
    ['a word', 'River', 0.6],
    ['a number', '2024', 0.7],
    ['a lone digit that is sure', '7', 0.95],
    ['an acronym', 'HTTPS', 0.6],
    ['a word with accents', 'żółć', 0.7],
    ['an address', 'help@example.org', 0.6],
  ])('%s', (_, text, confidence) => expect(kept([text, confidence])).toBe(text));
});

test('among words that are sure a dash and a lone number stay', () => {
  expect(kept(['Chapter', 0.95], ['7', 0.6], ['-', 0.5], ['Home', 0.9])).toBe('Chapter 7 - Home');
});

test('a stroke at the end of a line is left out', () => {
  expect(kept(['|', 0.4], ['Chapter', 0.95], ['seven', 0.9], ['—', 0.5])).toBe('Chapter seven');
});

test('a line that is mostly noise is left out as a whole', () => {
  expect(kept(['ab', 0.8], ['xqzt', 0.2], ['wfrr', 0.3])).toBe('');
});

test('a line that is doubtful in the mean is left out, whatever its words', () => {
  const words = [{ text: 'river', confidence: 0.9 }];
  expect(plausibleWords({ words, confidence: 0.5 })).toEqual([]);
});

function doubtful(confidence: number, ...texts: string[]): string {
  const words = texts.map((text) => ({ text, confidence }));
  return doubtfulWords({ words, confidence })
    .map(({ text }) => text)
    .join(' ');
}

const line = (text: string, confidence: number) => ({ text, confidence });

describe('a line that is not believed', () => {
  test('may be one all the same', () => {
    expect(doubtful(0.4, 'bemähe', 'nie', 'andese.')).toBe('bemähe nie andese.');
  });

  test('is none where it is hardly seen, or mostly signs', () => {
    expect(doubtful(0.2, 'bemähe', 'nie')).toBe('');
    expect(doubtful(0.4, 'b;:', '.,-', '|')).toBe('');
  });

  test('stays where as much is believed, and goes where less is', () => {
    const [sure, unsure] = [line('Mit dem, was du', 0.7), line('bemähe nie', 0.4)];
    expect(unlessDoubtful([sure, unsure])).toEqual([sure, unsure]);
    expect(unlessDoubtful([unsure, unsure, sure])).toEqual([sure]);
    expect(unlessDoubtful([unsure])).toEqual([]);
  });
});
