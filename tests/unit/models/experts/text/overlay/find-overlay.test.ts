import { expect, test } from 'vitest';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { FAINT, findOverlay, inFindingSize } from '#models/experts/text/overlay/find-overlay.ts';

const [WIDTH, HEIGHT] = [300, 200];
const WHITE = 255;
const BLACK = 0;

/** A grey photo with bars in the place of letters: each 8 wide, 24 high, 20 apart. */
function photo(
  letters: number,
  { ink = WHITE, rim = BLACK as number | null, ground = 128, top = 20, left: first = 30, step = 20 } = {},
): Rgb {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(ground);
  const bar = (left: number, top: number, width: number, height: number, value: number) => {
    for (let y = top; y < top + height; y++) {
      data.fill(value, (y * WIDTH + left) * 3, (y * WIDTH + left + width) * 3);
    }
  };
  for (let at = 0; at < letters; at++) {
    const left = first + at * step;
    if (rim !== null) bar(left - 2, top - 2, 12, 28, rim);
    bar(left, top, 8, 24, ink);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

test('white letters with a black rim are a line', () => {
  const [line, ...more] = findOverlay(photo(6));
  expect(more).toEqual([]);
  expect(line!.box.left * WIDTH).toBeCloseTo(30);
  expect(line!.box.right * WIDTH).toBeCloseTo(138);
  expect(line!.box.top * HEIGHT).toBeCloseTo(20);
});

test('so are black letters with a white rim', () => {
  expect(findOverlay(photo(6, { ink: BLACK, rim: WHITE }))).toHaveLength(1);
});

test('white letters on a dark band need no rim', () => {
  expect(findOverlay(photo(6, { rim: null, ground: 40 }))).toHaveLength(1);
});

test('the letters come without the photo around them', () => {
  const { letters } = findOverlay(photo(6, { ground: 230 }))[0]!;
  const greys = new Set(letters.data.filter((_, at) => at % 3 === 0));
  const share = letters.data.filter((value) => value < 128).length / letters.data.length;
  expect(greys.has(25)).toBe(false);
  expect(share).toBeLessThan(0.4);
});

test.each([
  ['white bars without a rim, as a fence', photo(6, { rim: null })],
  ['two of them, as eyes', photo(2)],
  ['grey ones', photo(6, { ink: 160 })],
  ['nothing at all', photo(0)],
])('%s are no line', (_, picture) => expect(findOverlay(picture)).toEqual([]));

test('faint letters are a line where these are looked for', () => {
  const faint = photo(6, { ink: 170 });
  expect(findOverlay(faint)).toEqual([]);
  expect(findOverlay(faint, [FAINT])).toHaveLength(1);
});

test('a letter that stands apart belongs to the line, one on another level does not', () => {
  const beside = over(photo(6), photo(1, { left: 170, rim: BLACK }));
  expect(findOverlay(beside)[0]!.box.right * WIDTH).toBeCloseTo(178);
  const below = over(photo(6), photo(1, { left: 170, top: 30 }));
  expect(findOverlay(below)[0]!.box.right * WIDTH).toBeCloseTo(138);
});

test('it tells which letters are plain bars', () => {
  expect(findOverlay(photo(3))[0]!.bars).toEqual([true, true, true]);
});

test('a small picture is enlarged, a large one is not', () => {
  const small = inFindingSize({ width: 100, height: 60, data: new Uint8Array(100 * 60 * 3) });
  expect([small.width, small.height]).toEqual([300, 180]);
  const large = inFindingSize({ width: 2000, height: 1200, data: new Uint8Array(2000 * 1200 * 3) });
  expect(large.width * large.height).toBeLessThan(610_000);
});

/** The first picture, with what differs from the plain ground in the second. */
function over(picture: Rgb, other: Rgb): Rgb {
  return {
    ...picture,
    data: picture.data.map((value, at) => (other.data[at] === 128 ? value : other.data[at]!)),
  };
}
