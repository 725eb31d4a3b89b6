import type { Pixels } from '#models/engine/picture/pixels.ts';
import { denseTiles } from './dense-tiles.ts';
import { greyOf, halved } from './grey.ts';
import { largestGroup, type Group, type Part } from './largest-group.ts';

/** A picture with a shorter side than this is not halved any more. */
const SMALLEST_SIDE = 32;
/** Larger pictures are halved before they are looked at. */
const MOST_PIXELS = 2_000_000;

/**
 * Where in a picture there may be a code: the largest part that is a dense pattern of two shades. The picture is looked
 * at in several sizes, as modules may be large or small. It takes about a millisecond, and nearly every code has such a
 * part. So have small print and some textures: only the decoder tells them from codes.
 */
export function signsOfCode(pixels: Pixels): Part | null {
  let best: Group | null = null;
  let grey = greyOf(pixels);
  for (let scale = 1; Math.min(grey.width, grey.height) >= SMALLEST_SIDE; scale *= 2, grey = halved(grey)) {
    const group = grey.width * grey.height <= MOST_PIXELS ? largestGroup(denseTiles(grey)) : null;
    if (group && group.tiles * scale ** 2 > (best?.tiles ?? 0)) best = enlarged(group, scale);
  }
  return best;
}

function enlarged({ left, top, width, height, tiles }: Group, times: number): Group {
  return {
    left: left * times,
    top: top * times,
    width: width * times,
    height: height * times,
    tiles: tiles * times ** 2,
  };
}
