import { describe, expect, test } from 'vitest';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import type { PixelBox } from '#models/experts/text/boxes.ts';
import { turn } from '#models/experts/text/cut.ts';
import { quartersToTurn, standsOnItsHead } from '#models/experts/text/orientation.ts';
import type { Readers } from '#models/experts/text/readers.ts';
import type { Recogniser } from '#models/experts/text/recogniser.ts';

/** Lines that are black at the left, where they begin, and grey elsewhere. */
const LINES: PixelBox[] = [0, 1, 2, 3].map((row) => ({
  left: 10,
  top: 10 + row * 40,
  right: 210,
  bottom: 30 + row * 40,
}));

function page(lines: readonly PixelBox[] = LINES): Rgb {
  const [width, height] = [220, 180];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const { left, top, right, bottom } of lines) {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++)
        data.fill(x < left + 60 ? 0 : 160, (y * width + x) * 3, (y * width + x + 1) * 3);
    }
  }
  return { width, height, data };
}

/** Reads what begins with black, and guesses at what ends with it. */
const recogniser: Recogniser = {
  readLine({ data: grey, width, height }) {
    const middle = Math.floor(height / 2) * width;
    const isUpright = grey[middle + 20]! < grey[middle + width - 20]!;
    return [{ text: 'The garden opens', confidence: isUpright ? 0.95 : 0.4 }];
  },
  release: () => undefined,
};
const unsure: Recogniser = { ...recogniser, readLine: () => [{ text: 'The garden opens', confidence: 0.9 }] };
const readers = (with_: Recogniser): Readers => ({ english: with_, latin: with_, insist: false });

/** Turned clockwise with its lines. */
function turned(picture: Rgb, boxes: readonly PixelBox[]): [Rgb, PixelBox[]] {
  const back = boxes.map(({ left, top, right, bottom }) => ({
    left: picture.height - bottom,
    top: left,
    right: picture.height - top,
    bottom: right,
  }));
  return [turn(picture), back];
}

const clockwise = turned(page(), LINES);
const over = turned(...clockwise);
const counter = turned(...over);

describe('a page is turned', () => {
  test('that lies on its side, either way', () => {
    expect(quartersToTurn(...clockwise, readers(recogniser))).toBe(3);
    expect(quartersToTurn(...counter, readers(recogniser))).toBe(1);
  });

  test('that stands on its head', () => {
    expect(standsOnItsHead(...over, readers(recogniser))).toBe(true);
  });
});

describe('a picture stays as it is', () => {
  test('that is upright, and nothing is read to find that out', () => {
    const never: Recogniser = {
      ...recogniser,
      readLine: () => {
        throw new Error('read');
      },
    };
    expect(quartersToTurn(page(), LINES, readers(never))).toBe(0);
    expect(standsOnItsHead(page(), LINES, readers(recogniser))).toBe(false);
  });

  test('where one label runs upwards, as beside a chart', () => {
    expect(quartersToTurn(clockwise[0], clockwise[1].slice(0, 1), readers(recogniser))).toBe(0);
    const ticks = LINES.map(({ left, top, bottom }) => ({ left, top, right: 60, bottom }));
    expect(
      quartersToTurn(clockwise[0], [...clockwise[1].slice(0, 2), ...ticks, ...ticks], readers(recogniser)),
    ).toBe(0);
  });

  test('where both ways are as legible, or neither', () => {
    expect(quartersToTurn(...clockwise, readers(unsure))).toBe(0);
    expect(standsOnItsHead(...over, readers(unsure))).toBe(false);
  });
});
