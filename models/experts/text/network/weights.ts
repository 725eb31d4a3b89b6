import type { Constants } from '#models/engine/network/constants.ts';
import { countPairs, integerFloats, packFours, packPairs } from '#models/engine/network/pack-weights.ts';
import { CHANNELS_AT_A_TIME, roundedUp } from '#models/engine/network/units.ts';
import type { FloatSpan, PlannedConvolution } from './plan.ts';

/** A convolution whose weights lie in the kernels' memory. Channels are rounded up with zeros to what the kernels take. */
export interface Convolution {
  channels: number;
  /** Numbers that a pixel has in each stretch. */
  depth: number;
  /** Stretches: rows that a 3x3 convolution looks at, or 1. */
  segments: number;
  weights(): number;
  scales(): number;
  biases(): number;
  /** The largest code that its input may have. */
  largestActivation: number;
  isRelu: boolean;
  /** Of the hard swish; a gain of 0 is none. */
  gain: number;
  offset: number;
}

/** Weights in floats, output channels first, and what is added in the end. What is done to sums in proportion is in them. */
export interface FloatWeights {
  values: Float32Array;
  biases: Float32Array;
}

export interface WeightReader {
  floats(span: FloatSpan): Float32Array;
  constants: Constants;
}

/** @param model the detector's file @throws RangeError where numbers lie outside of it */
export function createWeightReader(model: ArrayBuffer, constants: Constants): WeightReader {
  return { constants, floats: ([at, count]) => new Float32Array(model.slice(at, at + count * 4), 0, count) };
}

export function floatWeightsOf(
  planned: PlannedConvolution,
  channels: number,
  reader: WeightReader,
): FloatWeights {
  const values = reader.floats(planned.weights);
  const each = values.length / channels;
  const [factor, shift] = [numbersOf(planned.factor, 1), numbersOf(planned.shift, 0)];
  const bias = planned.bias ? reader.floats(planned.bias) : new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const by = factor(channel);
    for (let at = channel * each; at < (channel + 1) * each; at++) values[at]! *= by;
  }
  return { values, biases: bias.map((value, at) => value * factor(at) + shift(at)) };
}

function numbersOf(numbers: number | number[] | undefined, otherwise: number): (at: number) => number {
  return (at) => (typeof numbers === 'number' ? numbers : (numbers?.[at] ?? otherwise));
}

/** @param depth numbers of a pixel in each stretch, an even number */
export function addConvolution(
  { values, biases }: FloatWeights,
  [depth, segments]: readonly [depth: number, segments: number],
  curve: PlannedConvolution['curve'],
  constants: Constants,
): Convolution {
  const count = biases.length;
  const codes = integerFloats(values, count);
  const channels = roundedUp(count, CHANNELS_AT_A_TIME);
  const filled = (numbers: Float32Array) => {
    const all = new Float32Array(channels);
    all.set(numbers);
    return constants.add(all);
  };
  return {
    channels,
    depth,
    segments,
    weights: constants.addPacked(countPairs(codes.values, count), (into) =>
      packPairs(codes.values, count, into),
    ),
    scales: filled(codes.scales),
    biases: filled(biases),
    largestActivation: codes.largestActivation,
    isRelu: curve?.type === 'relu',
    ...gainOf(curve),
  };
}

/** A hard swish divides by six: the kernels have it in the gain. */
export function gainOf(curve: PlannedConvolution['curve']): Pick<Convolution, 'gain' | 'offset'> {
  return curve?.type === 'hard-swish'
    ? { gain: curve.gain / 6, offset: curve.offset }
    : { gain: 0, offset: 0 };
}

/** With zeros for the channels that the kernels round up a map to. @returns the weights, and their new depth */
export function padDepth({ values, biases }: FloatWeights): [FloatWeights, number] {
  const depth = values.length / biases.length;
  const wide = roundedUp(depth, CHANNELS_AT_A_TIME);
  const padded = new Float32Array(biases.length * wide);
  for (let at = 0; at < values.length; at++)
    padded[Math.floor(at / depth) * wide + (at % depth)] = values[at]!;
  return [{ values: padded, biases }, wide];
}

/** [channels, depth, 3, 3] with the depth last. */
export function depthLast(values: Float32Array, channels: number): Float32Array {
  const taps = 9;
  const depth = values.length / channels / taps;
  return values.map((_, at) => {
    const [inner, tap] = [at % depth, Math.floor(at / depth) % taps];
    const channel = Math.floor(at / (depth * taps));
    return values[(channel * depth + inner) * taps + tap]!;
  });
}

/** A depthwise convolution whose weights lie in the kernels' memory. */
export interface Depthwise {
  channels: number;
  side: number;
  stride: number;
  weights(): number;
  biases(): number;
  gain: number;
  offset: number;
}

export function addDepthwise(
  planned: PlannedConvolution,
  shape: Pick<Depthwise, 'channels' | 'side' | 'stride'>,
  reader: WeightReader,
): Depthwise {
  const { values, biases } = floatWeightsOf(planned, shape.channels, reader);
  return {
    ...shape,
    weights: reader.constants.add(packFours(values, shape.channels)),
    biases: reader.constants.add(biases),
    ...gainOf(planned.curve),
  };
}
