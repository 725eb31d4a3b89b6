import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { heightOf, type PixelBox } from '#models/experts/text/boxes.ts';
import { letterRows, type LetterRow } from './rows.ts';
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

/** A line that is laid over a photo. */
export interface OverlayLine {
  /** As shares of the picture, 0..1. */
  box: PixelBox;
  /** The letters alone, black on white. */
  letters: Rgb;
}

/** Lines of large letters with a rim, or on a band, as in memes and subtitles; from the top. */
export function findOverlay(picture: Rgb): OverlayLine[] {
  const scale = Math.min(1, Math.sqrt(ENOUGH_PIXELS / (picture.width * picture.height)));
  const small =
    scale < 1
      ? resize(picture, Math.round(picture.width * scale), Math.round(picture.height * scale))
      : picture;
  const bright = brightnessOf(small);
  return [bright, inverted(bright)]
    .flatMap((view) => linesIn(view))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

function linesIn(view: Brightness): OverlayLine[] {
  const strokes = rimmedStrokes(view);
  const rows = letterRows(strokes.filter((part) => isLetterHigh(part, view.height)));
  return rows.map((row) => ({
    box: {
      left: row.left / view.width,
      top: row.top / view.height,
      right: row.right / view.width,
      bottom: row.bottom / view.height,
    },
    letters: lettersOf(view, row, strokes),
  }));
}

/** The row's letters without the photo around them, with the dots and marks that belong to it. */
function lettersOf(view: Brightness, row: LetterRow, strokes: readonly Stroke[]): Rgb {
  const around = Math.round(0.3 * heightOf(row));
  const [left, top] = [Math.max(0, row.left - around), Math.max(0, row.top - around)];
  const [right, bottom] = [
    Math.min(view.width, row.right + around),
    Math.min(view.height, row.bottom + around),
  ];
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height * 3).fill(255);
  const near = { left, top, right, bottom };
  for (const part of strokes) {
    if (!isInside(part, near) || !(part.isSure || row.letters.includes(part))) continue;
    for (const [at, ink] of inkOf(view, part)) {
      const [x, y] = [(at % view.width) - left, Math.floor(at / view.width) - top];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const to = (y * width + x) * 3;
      data.fill(Math.min(data[to]!, 255 - ink), to, to + 3);
    }
  }
  return { width, height, data };
}

const isInside = (part: PixelBox, box: PixelBox): boolean =>
  part.left >= box.left && part.right <= box.right && part.top >= box.top && part.bottom <= box.bottom;
