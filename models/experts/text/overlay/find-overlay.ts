import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { heightOf, widthOf, type PixelBox } from '#models/experts/text/boxes.ts';
import { letterRows, type LetterRow } from './rows.ts';
import { strangersAmong } from './strangers.ts';
import { wordSpaces } from './word-spaces.ts';
import { inkOf } from './stroke-ink.ts';
import {
  brightnessOf,
  inverted,
  isLetterHigh,
  rimmedStrokes,
  type Brightness,
  type Stroke,
} from './strokes.ts';

/** Large letters are found as well in a picture of this many pixels. */
const ENOUGH_PIXELS = 600_000;

/** Smaller pictures are enlarged by so much at most: thin letters of a few pixels grow into each other. */
const MOST_ENLARGED = 3;
/** Brightness of clear letters, and of thin, blurred or yellow ones. */
export const CLEAR = 185;
export const FAINT = 155;

/** A line that is laid over a photo. */
export interface OverlayLine {
  /** As shares of the picture, 0..1. */
  box: PixelBox;
  /** The letters alone, black on white. */
  letters: Rgb;
  /** For each letter from the left whether it is a plain bar, as a capital I without serifs. */
  bars: boolean[];
}

/** The picture in the size in which lines are found best; in that at which it can be told quickly that there are none. */
export const inFindingSize = (picture: Rgb): Rgb => scaled(picture, MOST_ENLARGED);
export const atAGlance = (picture: Rgb): Rgb => scaled(picture, 1);

function scaled(picture: Rgb, most: number): Rgb {
  const scale = Math.min(most, Math.sqrt(ENOUGH_PIXELS / (picture.width * picture.height)));
  return resize(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
}

/**
 * Lines of large letters with a rim, or on a band, as in memes and subtitles; from the top.
 * @param brights the values, of 255, above which letters are bright: all lines for the first, then those for the next
 */
export function findOverlay(picture: Rgb, brights: readonly number[] = [CLEAR]): OverlayLine[] {
  const values = brightnessOf(picture);
  const views = [values, inverted(values)];
  return brights.flatMap((bright) =>
    views
      .flatMap((values) => linesIn({ width: picture.width, height: picture.height, values, bright }))
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
  );
}

function linesIn(view: Brightness): OverlayLine[] {
  const strokes = rimmedStrokes(view);
  const rows = letterRows(strokes.filter((part) => isLetterHigh(part, view.height))).map(withoutStrangers);
  return rows.map((row) => ({
    box: {
      left: row.left / view.width,
      top: row.top / view.height,
      right: row.right / view.width,
      bottom: row.bottom / view.height,
    },
    letters: lettersOf(view, row, strokes),
    bars: row.letters.map(isBar),
  }));
}

function withoutStrangers(row: LetterRow): LetterRow {
  const isStranger = strangersAmong(row.letters);
  return { ...row, letters: row.letters.filter((letter) => !isStranger(letter)) };
}

/** The row's letters without the photo around them, with the dots and marks that belong to it. */
function lettersOf(view: Brightness, row: LetterRow, strokes: readonly Stroke[]): Rgb {
  const around = Math.round(0.3 * heightOf(row));
  const [left, top] = [Math.max(0, row.left - around), Math.max(0, row.top - around)];
  const [right, bottom] = [
    Math.min(view.width, row.right + around),
    Math.min(view.height, row.bottom + around),
  ];
  const spaces = wordSpaces(row);
  const [width, height] = [right - left + spaces.total, bottom - top];
  const data = new Uint8Array(width * height * 3).fill(255);
  const isStranger = strangersAmong(row.letters);
  const near = { left, top, right, bottom };
  for (const part of strokes) {
    if (!isInside(part, near) || !(part.isSure || row.letters.includes(part)) || isStranger(part)) continue;
    const shift = spaces.before(part);
    for (const [at, ink] of inkOf(view, part)) {
      const [x, y] = [(at % view.width) - left + shift, Math.floor(at / view.width) - top];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const to = (y * width + x) * 3;
      data.fill(Math.min(data[to]!, 255 - ink), to, to + 3);
    }
  }
  return { width, height, data };
}

/** A bar fills its box, which a figure 1 with its flag does not. */
const isBar = (letter: Stroke): boolean =>
  letter.area >= 0.85 * widthOf(letter) * heightOf(letter) && heightOf(letter) >= 2 * widthOf(letter);

const isInside = (part: PixelBox, box: PixelBox): boolean =>
  part.left >= box.left && part.right <= box.right && part.top >= box.top && part.bottom <= box.bottom;
