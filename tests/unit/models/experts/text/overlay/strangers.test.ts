import { describe, expect, test } from 'vitest';
import { strangersAmong } from '#models/experts/text/overlay/strangers.ts';

const box = (top: number, bottom: number) => ({ left: 0, right: 20, top, bottom });
const CAPITALS = [box(10, 50), box(10, 50), box(9, 51), box(10, 50), box(11, 50)];

describe('among capitals', () => {
  test.each([
    ['a patch that stands lower', box(26, 56)],
    ['a patch that begins below their tops', box(18, 52)],
    ['one that hangs from their tops far below them', box(10, 80)],
    ['one that is far higher than they are', box(-20, 70)],
  ])('%s is a stranger', (_, part) => expect(strangersAmong(CAPITALS)(part)).toBe(true));

  test.each([
    ['another capital', box(12, 48)],
    ['one with a mark on it', box(-3, 50)],
    ['one with a tail', box(10, 58)],
    ['a comma', box(42, 55)],
    ['an apostrophe', box(10, 26)],
    ['the stroke of an exclamation mark', box(10, 39)],
    ['the lower ring of a per cent sign', box(30, 50)],
  ])('%s is none', (_, part) => expect(strangersAmong(CAPITALS)(part)).toBe(false));
});

const beside = (top: number, bottom: number) => ({ left: 24, right: 30, top, bottom });

describe('among small letters', () => {
  const small = [box(10, 50), box(22, 50), box(22, 62), box(10, 50), box(22, 50)];

  test('a patch as high as they are is none', () => {
    expect(strangersAmong(small)(box(26, 56))).toBe(false);
  });

  test('a speck beside them where no mark is is one', () => {
    expect(strangersAmong(small)(beside(17, 24))).toBe(true);
  });

  test.each([
    ['an apostrophe', beside(10, 22)],
    ['a dash', beside(34, 38)],
    ['a full stop', beside(45, 50)],
    ['the dot of an i', box(16, 20)],
  ])('%s is none', (_, part) => expect(strangersAmong(small)(part)).toBe(false));
});
