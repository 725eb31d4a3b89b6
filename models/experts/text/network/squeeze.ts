import { FLOAT_BYTES } from '#models/engine/network/units.ts';
import type { FloatMap } from './floats.ts';
import type { PlannedConvolution, PlannedSqueeze } from './plan.ts';
import { floatWeightsOf, type FloatWeights, type WeightReader } from './weights.ts';
import type { Workspace } from './workspace.ts';

export interface Squeeze {
  down: FloatWeights;
  up: FloatWeights;
  slope: number;
  isAdded: boolean;
}

export function readSqueeze({ down, up, slope, isAdded }: PlannedSqueeze, reader: WeightReader): Squeeze {
  const read = (planned: PlannedConvolution) => floatWeightsOf(planned, planned.bias?.[1] ?? 0, reader);
  return { down: read(down), up: read(up), slope, isAdded };
}

/** Weighs the map's channels in place. @param half a map of half the height and width that is added to it */
export function squeeze(work: Workspace, map: FloatMap, weights: Squeeze, half?: FloatMap): void {
  const { height, width, channels } = map;
  const numbers = work.take(channels * FLOAT_BYTES);
  const view = () => work.floats.subarray(numbers / FLOAT_BYTES, numbers / FLOAT_BYTES + channels);
  work.kernels.sums(map.at, numbers, height * width, channels);
  view().set(factorsOf(view(), height * width, weights));
  work.kernels.scale(map.at, numbers, half?.at ?? 0, height, width, channels);
  work.give(numbers);
}

function factorsOf(sums: Float32Array, pixels: number, { down, up, slope, isAdded }: Squeeze): Float32Array {
  const means = sums.map((sum) => sum / pixels);
  const inner = times(down, means).map((value) => Math.max(0, value));
  return times(up, inner).map((value) => Math.min(Math.max(value * slope + 0.5, 0), 1) + (isAdded ? 1 : 0));
}

function times({ values, biases }: FloatWeights, input: Float32Array): Float32Array {
  return biases.map((bias, channel) =>
    input.reduce((sum, value, at) => sum + value * values[channel * input.length + at]!, bias),
  );
}
