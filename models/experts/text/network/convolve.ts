import { clearBorder } from '#models/engine/network/clear-border.ts';
import { firstPixel, rowLength } from '#models/engine/network/tensors.ts';
import { FLOAT_BYTES, INT16_BYTES, PIXELS_AT_A_TIME, roundedUp } from '#models/engine/network/units.ts';
import { codesOf, takeFloats, type CodeMap, type FloatMap } from './floats.ts';
import type { Convolution, Depthwise } from './weights.ts';
import type { Workspace } from './workspace.ts';

/** Where the kernel puts what no map has room for. */
const SCRATCH = 16;

/** A 1x1 convolution; a 3x3 one where the weights have three stretches. The map stays. @param border of the result */
export function convolve(work: Workspace, map: FloatMap, weights: Convolution, border = 0): FloatMap {
  const codes = codesOf(work, map, weights.largestActivation, weights.segments > 1 ? 1 : 0);
  const result = convolveCodes(work, codes, weights, border);
  work.give(codes.at);
  return result;
}

/** As `convolve`, on codes, which stay. */
export function convolveCodes(work: Workspace, codes: CodeMap, weights: Convolution, border = 0): FloatMap {
  const result = takeFloats(work, [codes.height, codes.width, weights.channels], border);
  const first = result.at + firstPixel(result);
  writePixels(work, codes, weights, { at: first, row: rowLength(result), pixel: 1 });
  // Only now: what is computed beyond a row's end lies there.
  if (border > 0) clearBorder(work, result);
  return result;
}

/** Where a convolution's pixels go. */
export interface Target {
  /** The first byte of the first pixel. */
  at: number;
  /** Pixels from one row to the next, and from one pixel to the next. */
  row: number;
  pixel: number;
}

/** Computes row by row. What the kernel computes beyond a row's end lies where the border or the next row will be. */
export function writePixels(work: Workspace, codes: CodeMap, weights: Convolution, to: Target): void {
  const { height, width, channels, border, unit } = codes;
  const { depth, segments, gain, offset } = weights;
  const places = takePlaces(work, width, weights.channels * FLOAT_BYTES * to.pixel);
  const step = channels * INT16_BYTES;
  const row = (width + 2 * border) * step;
  const [lowest, highest] = [weights.isRelu ? 0 : -Infinity, Infinity];
  for (let y = 0; y < height; y++) {
    const target = to.at + y * to.row * weights.channels * FLOAT_BYTES;
    // prettier-ignore
    work.kernels.convolve(codes.at + y * row, weights.weights(), weights.scales(), weights.biases(), target, places, 0, SCRATCH,
      width, depth, weights.channels, unit, lowest, highest, step, segments, row, gain, offset);
  }
  work.give(places);
}

/** For each pixel of a row where it is written; for those beyond its end, the last one's place. */
function takePlaces(work: Workspace, width: number, step: number): number {
  const count = roundedUp(width, PIXELS_AT_A_TIME);
  const at = work.take(count * FLOAT_BYTES);
  const places = new Int32Array(work.bytes.buffer, at, count);
  for (let x = 0; x < count; x++) places[x] = x * step;
  return at;
}

/** Each channel for itself. The map, whose border must be as wide as half a side, stays. */
export function convolveDepthwise(work: Workspace, map: FloatMap, weights: Depthwise): FloatMap {
  const { channels, side, stride, gain, offset } = weights;
  const [height, width] = [map.height / stride, map.width / stride];
  const result = takeFloats(work, [height, width, channels]);
  const row = rowLength(map) * channels * FLOAT_BYTES;
  const reach = map.border[0] - (side - 1) / 2;
  const first = map.at + reach * (row + channels * FLOAT_BYTES);
  // prettier-ignore
  work.kernels.depthwise(first, weights.weights(), weights.biases(), result.at, row, height, width, channels, side, stride, 0, gain, offset);
  return result;
}
