import { describe, expect, test } from 'vitest';
import { isShownWhole, shownPart } from '#entrypoints/content/closer-look/shown-part.ts';

const SHEET = { width: 900, height: 400 };
const BOX = { width: 300, height: 200 };
const laid = (position: string, size = 'auto', repeat = 'repeat') => ({ size, position, repeat });
const part = (x: number, y: number, width = 300, height = 200) => ({ x, y, width, height });

describe('a box shows a part of a sheet', () => {
  test.each([
    ['the first', laid('0px 0px'), part(0, 0)],
    ['by default', laid('0% 0%'), part(0, 0)],
    ['the third in its row', laid('-600px 0px'), part(600, 0)],
    ['one in the second row', laid('-300px -200px'), part(300, 200)],
    ['by percentages', laid('50% 100%'), part(300, 200)],
    ['by both', laid('calc(100% + 0px) -200px'), part(600, 200)],
    ['where the sheet does not repeat', laid('-600px -200px', 'auto', 'no-repeat'), part(600, 200)],
    ['of a sheet drawn at half its size', laid('-300px 0px', '450px 200px'), part(600, 0, 300, 400)],
    ['of a sheet that is as wide as three boxes', laid('50% 0%', '300% 200%'), part(300, 0)],
    ['of a sheet with one measure', laid('-300px 0px', '450px'), part(600, 0, 300, 400)],
    ['at an offset beyond the sheet, which repeats', laid('300px 0px'), part(600, 0)],
    ['at the edge, cut off', laid('-800px 0px', 'auto', 'no-repeat'), part(800, 0, 100)],
  ])('%s', (_, laying, expected) => {
    expect(shownPart(SHEET, BOX, laying)).toEqual(expected);
  });
});

describe('a box shows the whole of a picture', () => {
  test.each([
    ['that fits', { width: 300, height: 200 }, laid('0% 0%')],
    ['that is smaller', { width: 40, height: 40 }, laid('50% 50%', 'auto', 'no-repeat')],
    ['that is a pattern', { width: 40, height: 40 }, laid('7px 7px')],
    ['that is cut at the edge by little', { width: 310, height: 205 }, laid('50% 50%')],
    ['drawn smaller', SHEET, laid('0% 0%', '300px auto', 'no-repeat')],
  ])('%s', (_, natural, laying) => {
    expect(shownPart(natural, BOX, laying)).toBeNull();
  });

  test.each(['cover', 'contain', '100% 100%', '100%'])('where its size is %s', (size) => {
    expect(isShownWhole(laid('0% 0%', size))).toBe(true);
  });

  test.each(['auto', '300% 200%', '450px auto', '50%'])('which is not said by the size %s', (size) => {
    expect(isShownWhole(laid('0% 0%', size))).toBe(false);
  });
});

test('a box may show nothing of a picture', () => {
  expect(shownPart(SHEET, BOX, laid('-900px 0px', 'auto', 'no-repeat'))).toBe('none');
  expect(shownPart(SHEET, BOX, laid('0px 300px', 'auto', 'repeat-x'))).toBe('none');
});
