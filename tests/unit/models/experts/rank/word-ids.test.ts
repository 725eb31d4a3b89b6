import { describe, expect, test } from 'vitest';
import { parseRankerVocabulary, wordIds } from '#models/experts/rank/word-ids.ts';

describe('words become the ranker’s numbers', () => {
  const vocabulary = parseRankerVocabulary({
    special: { pad: 0, bos: 1, eos: 2, unk: 3 },
    tokens: ['<pad>', '<bos>', '<eos>', '<unk>', 'a', 'dog', 'runs'],
  });

  test('padded to the longest sentence; a word it does not know is unknown', () => {
    const { data, shape } = wordIds(
      [
        ['a', 'dog'],
        ['a', 'zebra', 'runs'],
      ],
      vocabulary,
    );
    expect(shape).toEqual([2, 3]);
    expect(Array.from(data, Number)).toEqual([4, 5, 0, 4, 3, 6]);
  });

  test('a sentence without words has one empty place', () => {
    expect(wordIds([[]], vocabulary).shape).toEqual([1, 1]);
  });

  test('a file of another sort is refused', () => {
    expect(() => parseRankerVocabulary({ tokens: ['a'] })).toThrow('special');
  });
});
