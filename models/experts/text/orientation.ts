import type { Rgb } from '#models/engine/picture/pixels.ts';
import { heightOf, isVertical, widthOf, type PixelBox } from './boxes.ts';
import { cut, turn } from './cut.ts';
import { readSample } from './read-line.ts';
import type { Readers } from './readers.ts';
import type { Reading } from './reading.ts';

/** How far the vertical lines of a page that lies on its side outweigh all that is not vertical, by length. */
const OUTWEIGHS = 2;
/** Fewer vertical lines are the labels of axes, or the spine of a book. */
const FEWEST_LINES = 2;
/** Lines that are read in both directions, the longest ones. They settle the matter. */
const SAMPLES = 3;
/** Mean confidence of the samples from which a direction counts, and how far the other has to fall behind. */
const ENOUGH = { sure: 0.75, ahead: 0.1 };
const BEYOND_DOUBT = { sure: 0.88, ahead: 0.25 };
/** Letters that the samples hold at least: a few letters look like others on their head ("NOON", "SOS"). */
const FEWEST_LETTERS = 8;

/** Quarter turns clockwise after which a picture is upright. */
export type Quarters = 0 | 1 | 2 | 3;

/**
 * How to turn a picture whose lines are vertical, as a page photographed sideways; 0 where it is to stay. Single upright
 * labels, as on the axes of a chart, do not turn it. Costs nothing where most lines are horizontal.
 */
export function quartersToTurn(picture: Rgb, boxes: readonly PixelBox[], readers: Readers): Quarters {
  const vertical = boxes.filter(isVertical);
  const others = boxes.filter((box) => !isVertical(box));
  if (vertical.length < FEWEST_LINES) return 0;
  if (total(vertical, heightOf) < OUTWEIGHS * total(others, widthOf)) return 0;
  const parts = longest(vertical, heightOf).map((box) => turn(cut(picture, box)));
  const better = wayUp(parts, readers);
  if (better === 'neither') return 0;
  return better === 'as it is' ? 1 : 3;
}

/** Whether horizontal lines read far better upside down. */
export function standsOnItsHead(picture: Rgb, boxes: readonly PixelBox[], readers: Readers): boolean {
  const horizontal = boxes.filter((box) => !isVertical(box));
  const parts = longest(horizontal, widthOf).map((box) => cut(picture, box));
  return wayUp(parts, readers) === 'turned over';
}

type WayUp = 'as it is' | 'turned over' | 'neither';

/** Which way up the samples are legible. Where the first ones leave no doubt, the others are not read. */
function wayUp(samples: readonly Rgb[], readers: Readers): WayUp {
  const [asItIs, over]: [Reading[], Reading[]] = [[], []];
  for (const sample of samples) {
    asItIs.push(readSample(sample, readers));
    over.push(readSample(turn(turn(sample)), readers));
    if (isLegible(asItIs, over, BEYOND_DOUBT)) return 'as it is';
    if (isLegible(over, asItIs, BEYOND_DOUBT)) return 'turned over';
  }
  if (isLegible(asItIs, over, ENOUGH)) return 'as it is';
  return isLegible(over, asItIs, ENOUGH) ? 'turned over' : 'neither';
}

function isLegible(
  readings: readonly Reading[],
  others: readonly Reading[],
  { sure, ahead }: typeof ENOUGH,
): boolean {
  const letters = readings.flatMap(({ words }) => words.map(({ text }) => text)).join('').length;
  const sureness = mean(readings);
  return letters >= FEWEST_LETTERS && sureness >= sure && sureness >= mean(others) + ahead;
}

const total = (boxes: readonly PixelBox[], length: (box: PixelBox) => number): number =>
  boxes.reduce((sum, box) => sum + length(box), 0);
const mean = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, readings.length);
const longest = (boxes: readonly PixelBox[], length: (box: PixelBox) => number): PixelBox[] =>
  boxes.toSorted((a, b) => length(b) - length(a)).slice(0, SAMPLES);
