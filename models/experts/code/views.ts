import { flatten } from '#models/engine/picture/flatten.ts';
import type { Pixels, Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import type { Binarizer } from 'zxing-wasm/reader';

/**
 * One rendering of a picture for the decoder: grey values as red, green, blue, alpha, and how dark is told from light.
 */
export interface View {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
  binarizer: Binarizer;
}

type Grey = (red: number, green: number, blue: number) => number;

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
const LUMA: Grey = (red, green, blue) => (red * 77 + green * 150 + blue * 29) >> 8;
/** Colours of one brightness (red on green) differ in one of these. */
const CHANNELS: readonly Grey[] = [(red) => red, (_, green) => green, (_red, _green, blue) => blue];

/** A shorter side than this is enlarged: the decoder needs about three pixels for each module. */
const SHORT_SIDE = 240;
/** The most pixels of a view; more only take longer. */
const MOST_PIXELS = 2_000_000;
/** The shorter side of a small copy, in which noise and moiré are gone. */
const SMALL_SIDE = 400;

/** The views, most promising first, each made when it is asked for. */
export function* viewsOf(pixels: Pixels): Generator<View> {
  const onWhite = fitted(flatten(pixels, WHITE));
  yield grey(onWhite, LUMA, 255, 'LocalAverage');
  if (isSeeThrough(pixels)) yield grey(fitted(flatten(pixels, BLACK)), LUMA, 0, 'LocalAverage');
  yield grey(onWhite, LUMA, 255, 'GlobalHistogram');
  const small = shrunk(onWhite, SMALL_SIDE);
  if (small !== onWhite) yield grey(small, LUMA, 255, 'LocalAverage');
  for (const channel of CHANNELS) yield grey(small, channel, 255, 'LocalAverage');
  // An inverted code that fills its picture has a dark quiet zone.
  yield grey(small, LUMA, 0, 'GlobalHistogram');
}

function isSeeThrough({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 128) return true;
  return false;
}

/** Enlarges small pictures by whole pixels, so that modules keep their edges, and scales huge ones down. */
function fitted(picture: Rgb): Rgb {
  const { width, height } = picture;
  const times = Math.min(8, Math.ceil(SHORT_SIDE / Math.min(width, height)));
  if (times > 1 && width * height * times ** 2 <= MOST_PIXELS) return enlarged(picture, times);
  const scale = Math.sqrt(MOST_PIXELS / (width * height));
  return scale < 1 ? scaled(picture, scale) : picture;
}

function shrunk(picture: Rgb, side: number): Rgb {
  const scale = side / Math.min(picture.width, picture.height);
  return scale < 1 ? scaled(picture, scale) : picture;
}

function scaled(picture: Rgb, scale: number): Rgb {
  const at = (side: number) => Math.max(1, Math.round(side * scale));
  return resize(picture, at(picture.width), at(picture.height));
}

function enlarged({ width, height, data }: Rgb, times: number): Rgb {
  const out = new Uint8Array(width * height * times ** 2 * 3);
  for (let y = 0, to = 0; y < height * times; y++) {
    for (let x = 0; x < width * times; x++, to += 3) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * 3;
      out[to] = data[from]!;
      out[to + 1] = data[from + 1]!;
      out[to + 2] = data[from + 2]!;
    }
  }
  return { width: width * times, height: height * times, data: out };
}

/**
 * Grey values with a margin around them in the colour of the background: many codes on the web are cut off at their
 * quiet zone.
 */
function grey({ width, height, data }: Rgb, toGrey: Grey, ground: number, binarizer: Binarizer): View {
  const margin = Math.ceil(Math.min(width, height) / 8);
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const out = new Uint8ClampedArray(wide * high * 4).fill(ground);
  for (let y = 0, from = 0; y < height; y++) {
    let to = ((y + margin) * wide + margin) * 4;
    for (let x = 0; x < width; x++, from += 3, to += 4) {
      out.fill(toGrey(data[from]!, data[from + 1]!, data[from + 2]!), to, to + 3);
      out[to + 3] = 255;
    }
  }
  for (let at = 3; at < out.length; at += 4) out[at] = 255;
  return { width: wide, height: high, data: out, binarizer };
}
