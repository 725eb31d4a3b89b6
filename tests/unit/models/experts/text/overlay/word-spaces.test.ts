import { describe, expect, test } from 'vitest';
import type { LetterRow } from '#models/experts/text/overlay/rows.ts';
import { wordSpaces } from '#models/experts/text/overlay/word-spaces.ts';

/** Letters 40 high and 20 wide, with these gaps between them. */
function row(...gaps: number[]): LetterRow {
  const letters = [0, ...gaps].map((_, at) => {
    const left = gaps.slice(0, at).reduce((sum, gap) => sum + gap + 20, 0);
    return {
      left,
      top: 0,
      right: left + 20,
      bottom: 40,
      area: 400,
      mean: 255,
      angle: 0,
      elongation: 2,
      isSure: true,
    };
  });
  return { left: 0, top: 0, right: letters.at(-1)!.right, bottom: 40, letters };
}

const moved = (row: LetterRow) => row.letters.map((letter) => wordSpaces(row).before(letter));

describe('room between the words of a row of letters', () => {
  test('is added where a gap is far wider than those between letters', () => {
    expect(moved(row(2, 3, 12, 2, 2))).toEqual([0, 0, 0, 12, 12, 12]);
    expect(wordSpaces(row(2, 3, 12, 2, 12)).total).toBe(24);
  });

  test('is added between letters that stand apart, where the words stand further apart', () => {
    expect(wordSpaces(row(8, 9, 8, 26, 8, 9)).total).toBe(12);
  });

  test.each([
    ['a single word', row(2, 3, 2, 3)],
    ['a single word in letters that stand apart', row(8, 12, 8, 9)],
    ['letters of which two are a little further apart', row(1, 1, 5, 1)],
    ['a single letter', row()],
    ['letters that overlap, as in italics', row(-2, -1, -2)],
  ])('is not added to %s', (_, row) => expect(wordSpaces(row).total).toBe(0));
});
