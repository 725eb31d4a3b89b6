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
  return {
    floats: ([at, count]: Span) => new Float32Array(model.slice(at, at + count * 4), 0, count),
    codes: ([at, count]: Span) => new Int8Array(model, at, count),
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
  if ('floats' in weights) return roundedFloats(reader.floats(weights.floats), channels);
  const values = reader.codes(weights.codes);
  const sums = sumsOf(values, channels);
  const largestActivation = Math.min(LARGEST_INT16, Math.floor(LARGEST_SUM / Math.max(1, ...sums)));
  return { values, scales: reader.floats(weights.scales), largestActivation };
}

function roundedFloats(floats: Float32Array, channels: number): IntegerWeights {
  const each = floats.length / channels;
  const most = LARGEST_SUM / ACTIVATIONS_BESIDE_FLOATS - each;
  const sums = sumsOf(floats, channels);
  const scales = Float32Array.from({ length: channels }, (_, channel) => {
    const largest = floats
      .subarray(channel * each, (channel + 1) * each)
      .reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    return Math.max(largest / LARGEST_INT16, sums[channel]! / most, SMALLEST_SCALE);
  });
  const values = Int16Array.from(floats, (weight, at) => Math.round(weight / scales[Math.floor(at / each)]!));
  return { values, scales, largestActivation: ACTIVATIONS_BESIDE_FLOATS };
}

/** For each channel, the sum of its weights without their signs. */
function sumsOf(weights: Int8Array | Float32Array, channels: number): number[] {
  const each = weights.length / channels;
  return Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let at = channel * each; at < (channel + 1) * each; at++) sum += Math.abs(weights[at]!);
    return sum;
  });
}

/** [channels, depth] to [channels / 8, depth / 2, 8, 2], rounded up to eight channels with zeros. */
export function packPairs(values: Int8Array | Int16Array, channels: number): Int16Array {
  const depth = values.length / channels;
  const packed = new Int16Array(roundedUp(channels, CHANNELS_AT_A_TIME) * depth);
  for (let channel = 0; channel < channels; channel++) {
    const inBlock = channel % CHANNELS_AT_A_TIME;
    const start = (channel - inBlock) * depth + inBlock * 2;
    for (let at = 0; at < depth; at++) {
      packed[start + (at >> 1) * CHANNELS_AT_A_TIME * 2 + (at & 1)] = values[channel * depth + at]!;
    }
  }
  return packed;
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
