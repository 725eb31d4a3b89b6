import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { heightOf, widthOf, type PixelBox } from './boxes.ts';
import { breather } from './breather.ts';
import { components } from './components.ts';
import { cut } from './cut.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { widenLoneCharacters } from './lone-characters.ts';
import { mergeScales } from './merge-scales.ts';
import type { TextDetector } from './network/text-detector.ts';
import { skewOf } from './skew.ts';

/** Side of the tiles on which the network runs. */
const TILE = 960;
/** How far a tile reaches beyond its part on each side, so that no letter is judged at an edge. */
const OVERLAP = 64;
/**
 * Letters of 10 to 60 pixels are found best: smaller pictures are enlarged to this many pixels, each side doubled at
 * most.
 */
const ENOUGH_PIXELS = 1_000_000;
/** Large letters fall apart at the fine scale, so a second pass at this share of it finds those. */
const COARSE = 0.4;
/** Height of a box, at the fine scale, from which the coarse pass counts. */
const LARGE = 60;
/** Of 255: the value from which a pixel belongs to a line, and the mean from which a line is believed. */
const PIXEL_THRESHOLD = 77;
const LINE_THRESHOLD = 140;
/** The network was trained on shrunk lines. This factor (of area over perimeter) grows them again. */
const GROWTH = 1.6;
/** In pixels of the map. Anything smaller is dust. */
const SMALLEST_SIDE = 3;

export interface FoundLines {
  /** In pixels of the picture, in no order. */
  boxes: PixelBox[];
  /** By how much they slant, in radians; 0 where they are level enough (see skew.ts). */
  skew: number;
}

/** Where there are lines of text, by PP-OCR's detector (differentiable binarisation, Liao et al. 2020). */
export async function findLines(
  detector: TextDetector,
  picture: Rgb,
  signal: AbortSignal,
): Promise<FoundLines> {
  const scale = Math.min(2, Math.max(1, Math.sqrt(ENOUGH_PIXELS / (picture.width * picture.height))));
  const fine = await findAt(detector, picture, scale, signal);
  const coarse = await findAt(detector, picture, scale * COARSE, signal);
  return {
    boxes: joinNeighbours(widenLoneCharacters(mergeScales(fine.boxes, coarse.boxes, LARGE / scale))),
    skew: fine.skew || coarse.skew,
  };
}

async function findAt(
  detector: TextDetector,
  picture: Rgb,
  scale: number,
  signal: AbortSignal,
): Promise<FoundLines> {
  const { width, height } = picture;
  const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const map = await textMap(detector, resize(picture, w, h), signal);
  const parts = components(map, w, h, PIXEL_THRESHOLD)
    .filter((part) => part.mean >= LINE_THRESHOLD)
    .filter((part) => Math.min(widthOf(part), heightOf(part)) >= SMALLEST_SIDE);
  return { boxes: parts.map((part) => grow(part, scale, width, height)), skew: skewOf(parts) };
}

/** For each pixel how certainly it is text, 0..255. */
async function textMap(detector: TextDetector, picture: Rgb, signal: AbortSignal): Promise<Uint8Array> {
  const { width, height } = picture;
  const map = new Uint8Array(width * height);
  const step = TILE - 2 * OVERLAP;
  const breathe = breather();
  for (let y = 0; y === 0 || y < height - 2 * OVERLAP; y += step) {
    for (let x = 0; x === 0 || x < width - 2 * OVERLAP; x += step) {
      await breathe();
      signal.throwIfAborted();
      const tile = { left: x, top: y, right: Math.min(width, x + TILE), bottom: Math.min(height, y + TILE) };
      mapTile(detector, picture, tile, map);
    }
  }
  return map;
}

function mapTile(detector: TextDetector, picture: Rgb, tile: PixelBox, map: Uint8Array): void {
  const part = cut(picture, tile);
  const certainty = detector.certainty(part);
  const left = tile.left === 0 ? 0 : OVERLAP;
  for (let y = tile.top === 0 ? 0 : OVERLAP; y < part.height; y++) {
    const row = certainty.map.subarray(y * certainty.width + left, y * certainty.width + part.width);
    map.set(row, (tile.top + y) * picture.width + tile.left + left);
  }
}

function grow(part: PixelBox, scale: number, width: number, height: number): PixelBox {
  const [w, h] = [widthOf(part), heightOf(part)];
  const by = (w * h * GROWTH) / (2 * (w + h));
  return {
    left: Math.max(0, Math.floor((part.left - by) / scale)),
    top: Math.max(0, Math.floor((part.top - by) / scale)),
    right: Math.min(width, Math.ceil((part.right + by) / scale)),
    bottom: Math.min(height, Math.ceil((part.bottom + by) / scale)),
  };
}
