import type { Rgb } from '#models/engine/picture/pixels.ts';
import type { Component } from './components.ts';

/** A part this many times longer than thick shows which way its line runs. */
const LONG = 4;
/** How much longer than thick all of them are together, at least: a few words tell too little. */
const ENOUGH = 15;
/** Share of the lines, by weight, that run within `ALIKE` (radians) of the middle one. Words on a curve do not. */
const AGREED = 0.75;
const ALIKE = 0.02;
/** Below, the reader copes (radians, about half a degree); above, it is not a page laid carelessly on a scanner. */
const LEAST = 0.009;
const MOST = 0.15;
/** The share of a line's height by which its end lies higher than its beginning where straightening pays. */
const RISE = 0.35;

/**
 * By how much the lines of a picture slant, in radians, positive where they run downwards to the right; 0 where that does
 * not matter, or the lines do not agree.
 * @param parts what the detector took for lines, each with the axis along which it is longest
 */
export function skewOf(parts: readonly Component[]): number {
  const lines = parts
    .filter(({ elongation, angle }) => elongation >= LONG && Math.abs(angle) <= 2 * MOST)
    .toSorted((a, b) => a.angle - b.angle);
  if (lines.reduce((sum, { elongation }) => sum + elongation, 0) < ENOUGH) return 0;
  const all = weightOf(lines);
  let passed = 0;
  const middle = lines.find((line) => (passed += weightOf([line])) >= all / 2)!.angle;
  const alike = lines.filter(({ angle }) => Math.abs(angle - middle) <= ALIKE);
  const agreed = weightOf(alike);
  const rise = Math.abs(middle) * Math.max(...alike.map(({ elongation }) => elongation));
  const pays = Math.abs(middle) >= LEAST && Math.abs(middle) <= MOST && rise >= RISE;
  return pays && agreed >= AGREED * all ? middle : 0;
}

/**
 * How far lines are to be trusted. One descender tilts the axis of a short word ("January"), and the tilt falls with the
 * square of the length.
 */
const weightOf = (lines: readonly Component[]): number =>
  lines.reduce((sum, { elongation }) => sum + elongation ** 2, 0);

/** The picture turned about its middle so that lines of that slant are level. Its corners show the colour of its edge. */
export function straighten({ width, height, data }: Rgb, skew: number): Rgb {
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  const wide = Math.ceil(width * cos + height * Math.abs(sin));
  const high = Math.ceil(width * Math.abs(sin) + height * cos);
  const out = new Uint8Array(wide * high * 3);
  for (let y = 0, to = 0; y < high; y++) {
    const down = y + 0.5 - high / 2;
    for (let x = 0; x < wide; x++) {
      const across = x + 0.5 - wide / 2;
      const fromX = clamp(across * cos - down * sin + width / 2 - 0.5, width - 1);
      const fromY = clamp(across * sin + down * cos + height / 2 - 0.5, height - 1);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, below] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
      const [dx, dy] = [fromX - left, fromY - top];
      for (let channel = 0; channel < 3; channel++, to++) {
        const above =
          data[(top * width + left) * 3 + channel]! * (1 - dx) +
          data[(top * width + right) * 3 + channel]! * dx;
        const under =
          data[(below * width + left) * 3 + channel]! * (1 - dx) +
          data[(below * width + right) * 3 + channel]! * dx;
        out[to] = above * (1 - dy) + under * dy + 0.5;
      }
    }
  }
  return { width: wide, height: high, data: out };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
