import type { Span, Weights } from './plan.ts';
import { CHANNELS_AT_A_TIME, roundedUp } from './units.ts';

/** Sums of products must stay within int32. A little less, for rounding. */
const LARGEST_SUM = 2 ** 31 * 0.99;
const LARGEST_INT16 = 32_767;
/** Where weights are floats, activations get this range, and the weights what is left of the sum. */
const SMALLEST_SCALE = 1e-30;
const ACTIVATIONS_BESIDE_FLOATS = 16_383;

/** Integers that stand for a convolution's weights. */
export interface IntegerWeights {
  /** As many as channels times depth, output channels first. */
  values: Int8Array | Int16Array;
  /** What an integer of each channel counts. */
  scales: Float32Array;
  /** The largest integer that an activation may have, so that no sum overflows. */
  largestActivation: number;
}

/** Reads numbers out of a model's file. @throws RangeError where they lie outside of it */
export function createReader(model: ArrayBuffer) {
  const largest = new Map<number, number>();
  const codes = ([at, count]: Span) => new Int8Array(model, at, count);
  return {
    floats: ([at, count]: Span) => new Float32Array(model.slice(at, at + count * 4), 0, count),
    codes,
    /** Kept, since the layer before asks for it too. */
    largestActivation(span: Span, channels: number): number {
      const known = largest.get(span[0]) ?? largestBeside(codes(span), channels);
      largest.set(span[0], known);
      return known;
    },
  };
}
export type Reader = ReturnType<typeof createReader>;

export function floatWeights(weights: Weights, channels: number, reader: Reader): Float32Array {
  if ('floats' in weights) return reader.floats(weights.floats);
  const floats = new Float32Array(reader.codes(weights.codes));
  const scales = reader.floats(weights.scales);
  const each = floats.length / channels;
  for (let at = 0; at < floats.length; at++) floats[at]! *= scales[Math.floor(at / each)]!;
  return floats;
}

/** The model's codes as they are; floats rounded to int16. */
export function integerWeights(weights: Weights, channels: number, reader: Reader): IntegerWeights {
  if ('floats' in weights) return integerFloats(reader.floats(weights.floats), channels);
  const values = reader.codes(weights.codes);
  return {
    values,
    scales: reader.floats(weights.scales),
    largestActivation: reader.largestActivation(weights.codes, channels),
  };
}

/** The largest integer that an activation may have beside the model's codes. */
function largestBeside(codes: Int8Array, channels: number): number {
  const each = codes.length / channels;
  let most = 1;
  for (let start = 0; start < codes.length; start += each) {
    let sum = 0;
    for (let at = start; at < start + each; at++) sum += codes[at]! < 0 ? -codes[at]! : codes[at]!;
    if (sum > most) most = sum;
  }
  return Math.min(LARGEST_INT16, Math.floor(LARGEST_SUM / most));
}

/** Floats rounded to int16, output channels first. */
export function integerFloats(floats: Float32Array, channels: number): IntegerWeights {
  const each = floats.length / channels;
  const most = LARGEST_SUM / ACTIVATIONS_BESIDE_FLOATS - each;
  const values = new Int16Array(floats.length);
  const scales = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const [start, end] = [channel * each, (channel + 1) * each];
    let [largest, sum] = [0, 0];
    for (let at = start; at < end; at++) {
      const size = Math.abs(floats[at]!);
      sum += size;
      if (size > largest) largest = size;
    }
    const scale = Math.fround(Math.max(largest / LARGEST_INT16, sum / most, SMALLEST_SCALE));
    scales[channel] = scale;
    for (let at = start; at < end; at++) values[at] = Math.round(floats[at]! / scale);
  }
  return { values, scales, largestActivation: ACTIVATIONS_BESIDE_FLOATS };
}

/** How many pairs `packPairs` writes. */
export function countPairs({ length }: ArrayLike<number>, channels: number): number {
  return (roundedUp(channels, CHANNELS_AT_A_TIME) * (length / channels)) / 2;
}

/**
 * [channels, depth] to [channels / 8, depth / 2, 8, 2]. The channels of the last block that there are not stay as they are in
 * `packed`. A picture waits for this: millions of weights are packed while code is still slow, so each pair is read and written
 * once, in the order of memory.
 * @param packed pairs of int16, the first in the lower half
 */
export function packPairs(values: Int8Array | Int16Array, channels: number, packed: Int32Array): void {
  // One type of array, or the loop would be compiled for both.
  const wide = values instanceof Int16Array ? values : new Int16Array(values);
  const pairs = wide.length / channels / 2;
  for (let channel = 0; channel < channels; channel++) {
    const inBlock = channel % CHANNELS_AT_A_TIME;
    let to = (channel - inBlock) * pairs + inBlock;
    let from = channel * pairs * 2;
    for (let pair = 0; pair < pairs; pair++) {
      packed[to] = (wide[from]! & 0xffff) | (wide[from + 1]! << 16);
      from += 2;
      to += CHANNELS_AT_A_TIME;
    }
  }
}

/** [channels, taps] to [channels / 4, taps, 4]. */
export function packFours(floats: Float32Array, channels: number): Float32Array {
  const taps = floats.length / channels;
  const packed = new Float32Array(floats.length);
  for (let channel = 0; channel < channels; channel++) {
    for (let tap = 0; tap < taps; tap++) {
      packed[((channel >> 2) * taps + tap) * 4 + (channel & 3)] = floats[channel * taps + tap]!;
    }
  }
  return packed;
}
