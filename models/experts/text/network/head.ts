import { FLOAT_BYTES } from '#models/engine/network/units.ts';
import { codesOf, takeFloats, type CodeMap, type FloatMap } from './floats.ts';
import { convolveCodes, writePixels } from './convolve.ts';
import { addDense } from './neck.ts';
import type { DetectorPlan, PlannedConvolution } from './plan.ts';
import {
  addConvolution,
  floatWeightsOf,
  type Convolution,
  type FloatWeights,
  type WeightReader,
} from './weights.ts';
import type { Workspace } from './workspace.ts';

export interface Head {
  convolution: Convolution;
  /** A transposed convolution doubles each side: one 1x1 convolution for each of the four pixels that one becomes. */
  first: Convolution[];
  /** All four pixels at once. */
  second: Convolution;
}

const CHANNELS = 24;
/** A pixel becomes two by two. */
const PIXELS = 4;
/** A value's share of 255 is less than 1 below this: the sigmoid need not be computed. */
const NOTHING = -5.6;

export function readHead({ head }: DetectorPlan, reader: WeightReader): Head {
  const add = (weights: FloatWeights, planned: PlannedConvolution) =>
    addConvolution(weights, [CHANNELS, 1], planned.curve, reader.constants);
  const first = transposed(head.first, CHANNELS, reader);
  const pixels = transposed(head.second, 1, reader);
  const second = {
    values: Float32Array.from(pixels.flatMap(({ values }) => Array.from(values))),
    biases: Float32Array.from(pixels, ({ biases }) => biases[0]!),
  };
  return {
    convolution: addDense(head.convolution, CHANNELS, reader),
    first: first.map((weights) => add(weights, head.first)),
    second: add(second, head.second),
  };
}

/** [input channels, output channels, 2, 2] as four times [output channels, input channels]. */
function transposed(planned: PlannedConvolution, channels: number, reader: WeightReader): FloatWeights[] {
  const plain = floatWeightsOf({ weights: planned.weights }, 1, reader).values;
  const { biases } = floatWeightsOf({ ...planned, weights: planned.weights }, channels, reader);
  const factor = (at: number) =>
    typeof planned.factor === 'number' ? planned.factor : (planned.factor?.[at] ?? 1);
  return Array.from({ length: PIXELS }, (_, pixel) => ({
    biases,
    values: Float32Array.from({ length: channels * CHANNELS }, (_, at) => {
      const [channel, input] = [Math.floor(at / CHANNELS), at % CHANNELS];
      return plain[(input * channels + channel) * PIXELS + pixel]! * factor(channel);
    }),
  }));
}

/**
 * How certainly each pixel of the picture is text, 0..255, row by row.
 * @param map a quarter of the picture's size; it is given back
 */
export function runHead(work: Workspace, map: CodeMap, head: Head): Uint8Array {
  const inner = convolveCodes(work, map, head.convolution);
  work.give(map.at);
  const codes = codesOf(work, inner, Math.min(...head.first.map((one) => one.largestActivation)));
  work.give(inner.at);
  const [height, width] = [inner.height * 2, inner.width * 2];
  const doubled = takeFloats(work, [height, width, CHANNELS]);
  for (const [pixel, weights] of head.first.entries()) {
    const [y, x] = [pixel >> 1, pixel & 1];
    const at = doubled.at + (y * width + x) * CHANNELS * FLOAT_BYTES;
    writePixels(work, codes, weights, { at, row: 2 * width, pixel: 2 });
  }
  work.give(codes.at);
  const doubledCodes = codesOf(work, doubled, head.second.largestActivation);
  work.give(doubled.at);
  const values = convolveCodes(work, doubledCodes, head.second);
  work.give(doubledCodes.at);
  const certain = certaintyOf(work, values);
  work.give(values.at);
  return certain;
}

/** The first four channels of each pixel are the four pixels that it becomes. */
function certaintyOf({ floats }: Workspace, { at, height, width, channels }: FloatMap): Uint8Array {
  const map = new Uint8Array(height * width * PIXELS);
  let from = at / FLOAT_BYTES;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let pixel = 0; pixel < PIXELS; pixel++) {
        const value = floats[from + pixel]!;
        if (value < NOTHING) continue;
        const to = (2 * y + (pixel >> 1)) * 2 * width + 2 * x + (pixel & 1);
        map[to] = 255 / (1 + Math.exp(-value));
      }
      from += channels;
    }
  }
  return map;
}
