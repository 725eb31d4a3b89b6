import type { Component } from '#models/experts/text/components.ts';
import type { Brightness } from './strokes.ts';

/**
 * The pixels of a bright shape, by their index, with their ink from 0 to 255: all of it inside, and at the smooth edge as
 * much as is bright. What is bright beyond the rim, such as a white sky, has none.
 */
export function inkOf(view: Brightness, part: Component): Map<number, number> {
  // Other shapes may reach into the topmost row of this one's box too.
  for (let at = part.top * view.width + part.left; at < part.top * view.width + part.right; at++) {
    if (view.values[at]! <= view.bright) continue;
    const ink = fill(view, at, part.area);
    if (ink.area === part.area) return ink.pixels;
  }
  return new Map();
}

function fill(view: Brightness, start: number, most: number): { pixels: Map<number, number>; area: number } {
  const pixels = new Map<number, number>([[start, 255]]);
  const waiting = [start];
  let area = 1;
  for (let at = waiting.pop(); at !== undefined && area <= most; at = waiting.pop()) {
    for (const next of neighbours(view, at)) {
      if (pixels.has(next)) continue;
      const isInside = view.values[next]! > view.bright;
      pixels.set(next, isInside ? 255 : view.values[next]!);
      if (!isInside) continue;
      area += 1;
      waiting.push(next);
    }
  }
  return { pixels, area };
}

function* neighbours({ width, height }: Brightness, at: number): Generator<number> {
  const [x, y] = [at % width, Math.floor(at / width)];
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
      if (nx !== x || ny !== y) yield ny * width + nx;
    }
  }
}
