import type { Pixels } from '#models/engine/picture/pixels.ts';
import { areBars } from './signs/are-bars.ts';
import { directionsOf, type Directions } from './signs/directions.ts';
import { greyOf, type Grey } from './signs/grey.ts';
import { withoutDarkGround } from './signs/without-dark-ground.ts';
import type { Part } from './signs/largest-group.ts';
import type { View } from './views.ts';

/** Edge, in pixels, to which a small part is enlarged. */
const ENLARGED = 480;
const MOST_TIMES = 4;
/** The longest edge of a view. */
const LONGEST = 1400;
/** Of a code, the outermost tiles may have been missed, which can be large. A share of its longer edge. */
const AROUND = 0.3;
const LEAST_AROUND = 24;
/** A turn by less, in radians, does no harm. */
const LEAST_TURN = 0.05;
/** How far the edges of a bar code are parallel, with the number below it in view. */
const LEAST_PARALLEL = 0.7;
/** Edges that run all ways say nothing about how the part is turned. */
const LEAST_SQUARED = 0.2;

/**
 * Views of a part that may be a code: enlarged if it is small, turned upright, and negated, because bars that are light
 * on dark are not looked for by the decoder.
 */
export function* partViews(pixels: Pixels, part: Part): Generator<View> {
  const grey = greyOf(pixels);
  const turn = turnOf(directionsOf(grey, part));
  const upright = cutOut(grey, part, turn);
  yield viewOf(withoutDarkGround(upright));
  yield viewOf(withoutDarkGround(negated(upright)));
  if (turn === 0) return;
  // The edges of what was turned are soft, and are found best at the middle between dark and light.
  yield { ...viewOf(stretched(withoutDarkGround(upright))), binarizer: 'FixedThreshold' };
  yield viewOf(cutOut(grey, part, 0));
}

/** Whether a part shows nothing but bars, as a bar code does that no decoder can read. */
export function showsBars(pixels: Pixels, part: Part): boolean {
  const grey = greyOf(pixels);
  const directions = directionsOf(grey, part);
  if (directions.parallel < LEAST_PARALLEL) return false;
  const turn = turnOf(directions);
  return [turn, turn + Math.PI / 2].some((angle) => areBars(cutOut(grey, part, angle)));
}

function turnOf({ turned, squared }: Directions): number {
  return squared >= LEAST_SQUARED && Math.abs(turned) >= LEAST_TURN ? turned : 0;
}

/** What lies around the middle of the part, turned back by an angle. Beyond the picture, the pixels of its edge go on. */
function cutOut(grey: Grey, part: Part, turn: number): Grey {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const around = 2 * Math.max(LEAST_AROUND, Math.max(part.width, part.height) * AROUND);
  const wide = part.width * Math.abs(cos) + part.height * Math.abs(sin) + around;
  const high = part.width * Math.abs(sin) + part.height * Math.abs(cos) + around;
  const longer = Math.max(wide, high);
  const times = Math.min(Math.max(1, Math.min(MOST_TIMES, Math.ceil(ENLARGED / longer))), LONGEST / longer);
  const [width, height] = [Math.round(wide * times), Math.round(high * times)];
  const values = new Uint8Array(width * height);
  const [midX, midY] = [part.left + part.width / 2, part.top + part.height / 2];
  for (let y = 0, to = 0; y < height; y++) {
    const down = (y + 0.5 - height / 2) / times;
    for (let x = 0; x < width; x++, to++) {
      const across = (x + 0.5 - width / 2) / times;
      const [fromX, fromY] = [midX + across * cos - down * sin, midY + across * sin + down * cos];
      values[to] = valueAt(grey, fromX - 0.5, fromY - 0.5);
    }
  }
  return { width, height, data: values };
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** The mean of the four pixels around a place, weighted by nearness. */
function valueAt({ width, height, data }: Grey, x: number, y: number): number {
  const [placeX, placeY] = [within(x, width - 1), within(y, height - 1)];
  const [left, top] = [Math.floor(placeX), Math.floor(placeY)];
  const [shareX, shareY] = [placeX - left, placeY - top];
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const upper = data[at]! + (data[at + right]! - data[at]!) * shareX;
  const lower = data[at + below]! + (data[at + below + right]! - data[at + below]!) * shareX;
  return upper + (lower - upper) * shareY;
}

function negated({ width, height, data }: Grey): Grey {
  return { width, height, data: data.map((value) => 255 - value) };
}

/** From black to white, whatever the shades were. */
function stretched({ width, height, data }: Grey): Grey {
  const low = data.reduce((least, value) => Math.min(least, value), 255);
  const high = data.reduce((most, value) => Math.max(most, value), 0);
  const range = Math.max(1, high - low);
  return { width, height, data: data.map((value) => ((value - low) * 255) / range) };
}

function viewOf({ width, height, data }: Grey): View {
  const out = new Uint8ClampedArray(data.length * 4);
  for (let at = 0; at < data.length; at++) {
    out.fill(data[at]!, at * 4, at * 4 + 3);
    out[at * 4 + 3] = 255;
  }
  return { width, height, data: out, binarizer: 'LocalAverage' };
}
