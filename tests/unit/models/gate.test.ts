import { describe, expect, test } from 'vitest';
import { route } from '@/models/describe/route';
import type { Pixels } from '@/models/engine/picture/pixels';

type Colour = readonly [number, number, number, number?];

function picture(width: number, height: number, colour: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = colour(x, y);
      data.set([red, green, blue, alpha], (y * width + x) * 4);
    }
  }
  return { width, height, data, naturalWidth: width, naturalHeight: height };
}

/** Like a photo for all that is measured: many colours that change from place to place, some noise. */
const photoLike = (x: number, y: number): Colour => [
  128 + 90 * Math.sin(x / 17) + 30 * Math.sin(x * 12.9 + y * 78.2),
  128 + 90 * Math.sin(y / 23 + 1) + 30 * Math.sin(x * 39.3 + y * 11.1),
  128 + 90 * Math.sin((x + y) / 31 + 2) + 30 * Math.sin(x * 73.1 + y * 52.2),
];
const cornerCut = (x: number, y: number): Colour => (x + y < 100 ? [0, 0, 0, 0] : photoLike(x, y));
const grey = ([red]: Colour): Colour => [red, red, red];
const inCircle = (x: number, y: number) => Math.hypot(x - 100, y - 100) < 60;
const refusalOf = (pixels: Pixels) => route(pixels).refusal;

describe('the first gate lets pass', () => {
  test('what has many colours and detail, as a photo', () => {
    expect(route(picture(300, 200, photoLike))).toEqual({ kind: 'photo', kinds: {}, refusal: null });
  });

  test('a grey photo, whose colours are few', () => {
    expect(refusalOf(picture(300, 200, (x, y) => grey(photoLike(x, y))))).toBeNull();
  });

  test('a photo with a small transparent part', () => {
    expect(refusalOf(picture(300, 200, cornerCut))).toBeNull();
  });
});

describe('the first gate refuses', () => {
  test.each<[string, Pixels, string]>([
    ['a picture of few pixels', picture(23, 200, photoLike), 'too-small'],
    ['a strip one pixel high', picture(800, 1, photoLike), 'too-small'],
    ['one colour', picture(200, 200, () => [20, 120, 220]), 'blank'],
    ['nothing but transparency', picture(200, 200, () => [0, 0, 0, 0]), 'transparent'],
    ['a gradient', picture(400, 300, (x, y) => [x / 2, y / 2, 128]), 'blank'],
    [
      'a shape on white',
      picture(200, 200, (x, y) => (inCircle(x, y) ? [200, 30, 30] : [255, 255, 255])),
      'flat-graphic',
    ],
    [
      'a shape on transparency',
      picture(200, 200, (x, y) => (inCircle(x, y) ? [9, 9, 9] : [0, 0, 0, 0])),
      'transparent',
    ],
    ['stripes', picture(200, 200, (x) => (x % 20 < 10 ? [255, 0, 0] : [255, 255, 255])), 'flat-graphic'],
    [
      'noise',
      picture(200, 200, (x, y) => grey([(Math.sin(x * 91.7 + y * 37.3) * 43758) & 255, 0, 0])),
      'not-a-photo',
    ],
  ])('%s', (_, pixels, reason) => {
    expect(refusalOf(pixels)).toBe(reason);
  });

  test('a blank picture is of the kind "blank"', () => {
    expect(route(picture(50, 50, () => [1, 2, 3])).kind).toBe('blank');
  });
});
