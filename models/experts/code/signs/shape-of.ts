import type { Pixels } from '#models/engine/picture/pixels.ts';
import { directionsOf } from './directions.ts';
import { greyOf } from './grey.ts';
import { signsOfCode } from './signs-of-code.ts';

/** How far the edges of bars are parallel, with the number below them in view. Stacked codes have the least: 0.53. */
const BARS = 0.5;
/** The most that the edges of squares and dots are. A rectangular Data Matrix has 0.32, others about 0.1. */
const MODULES = 0.36;

/** Whether a code consists of bars or of squares and dots, as far as its edges tell. */
export function shapeOf(pixels: Pixels): 'Linear' | 'Matrix' | 'Unknown' {
  const grey = greyOf(pixels);
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height };
  const { parallel } = directionsOf(grey, signsOfCode(pixels) ?? whole);
  if (parallel >= BARS) return 'Linear';
  return parallel <= MODULES ? 'Matrix' : 'Unknown';
}
