import type { Rgb } from '#models/engine/picture/pixels.ts';
import { heightOf, widthOf } from '#models/experts/text/boxes.ts';
import { components, type Component } from '#models/experts/text/components.ts';

/** Brightness of each pixel, 0..255, and the size of the picture. */
export interface Brightness {
  width: number;
  height: number;
  values: Uint8Array;
  /** What is brighter is bright. */
  bright: number;
}

/** Letters that are laid over a photo are very bright with a dark rim, or the other way round. */
const DARK = 100;
/** Share of the picture's height within which large letters lie, and the lowest height in pixels. */
const LOWEST = 0.022;
const HIGHEST = 0.3;
const LOWEST_PIXELS = 8;
/**
 * Share of a letter's edge that must be rimmed: a bright thing in a photo has soft edges, or a rim on one side. Less is
 * enough beside other letters.
 */
const RIMMED = 0.75;
const RIMMED_IN_PART = 0.4;
/** How far from the edge the rim may reach its full darkness, as a share of the letter's height: edges are blurred. */
const REACH = 0.1;
const LEAST_REACH = 4;

/** Brightness of each pixel, 0..255. */
export function brightnessOf({ width, height, data }: Rgb): Uint8Array {
  const values = new Uint8Array(width * height);
  for (let at = 0; at < values.length; at++) {
    values[at] = (77 * data[at * 3]! + 150 * data[at * 3 + 1]! + 29 * data[at * 3 + 2]!) >> 8;
  }
  return values;
}

/** Bright becomes dark. */
export function inverted(values: Uint8Array): Uint8Array {
  const opposites = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) opposites[at] = 255 - values[at]!;
  return opposites;
}

/** A bright shape with a dark rim: a letter, or a dot or mark, which may be lower than letters. */
export interface Stroke extends Component {
  /** True where nearly all of its edge is rimmed. */
  isSure: boolean;
}

/** The rimmed shapes in a picture. A few milliseconds for a photo of 500 by 400 pixels. */
export function rimmedStrokes(picture: Brightness): Stroke[] {
  const { width, height, values } = picture;
  const most = HIGHEST * height;
  return components(values, width, height, picture.bright)
    .filter((part) => part.area >= 4 && heightOf(part) <= most && widthOf(part) <= 2 * most)
    .map((part) => ({ part, rim: rimOf(picture, part) }))
    .filter(({ rim }) => rim >= RIMMED_IN_PART)
    .map(({ part, rim }) => Object.assign(part, { isSure: rim >= RIMMED }));
}

/** High enough for a letter, and not only a dot or a mark. */
export const isLetterHigh = (part: Component, height: number): boolean =>
  heightOf(part) >= Math.max(LOWEST_PIXELS, LOWEST * height);

/** Share of the rows and columns through a shape that are dark beyond its outermost pixels, at either end. */
function rimOf(picture: Brightness, part: Component): number {
  const { width, values, bright } = picture;
  const reach = Math.max(LEAST_REACH, Math.round(REACH * heightOf(part)));
  let [ends, dark] = [0, 0];
  const look = (start: number, step: number, length: number) => {
    let [first, last] = [start, start + (length - 1) * step];
    while (first <= last && values[first]! <= bright) first += step;
    if (first > last) return;
    while (values[last]! <= bright) last -= step;
    ends += 2;
    if (isDarkBeyond(picture, first, -step, reach)) dark += 1;
    if (isDarkBeyond(picture, last, step, reach)) dark += 1;
  };
  for (let y = part.top; y < part.bottom; y++) look(y * width + part.left, 1, widthOf(part));
  for (let x = part.left; x < part.right; x++) look(part.top * width + x, width, heightOf(part));
  return ends === 0 ? 0 : dark / ends;
}

/** Whether it gets dark within reach. Where the picture ends first, it does not. */
function isDarkBeyond({ width, values }: Brightness, edge: number, step: number, reach: number): boolean {
  for (let at = edge + step, count = 1; count <= reach; at += step, count++) {
    if (at < 0 || at >= values.length) return false;
    if (Math.abs(step) === 1 && Math.floor(at / width) !== Math.floor(edge / width)) return false;
    if (values[at]! <= DARK) return true;
  }
  return false;
}
