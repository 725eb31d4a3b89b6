import { INT16_BYTES } from '#models/engine/network/units.ts';
import { convolve } from './convolve.ts';
import { largestOf, takeCodes, type CodeMap, type FloatMap } from './floats.ts';
import type { DetectorPlan, PlannedConvolution } from './plan.ts';
import { readSqueeze, squeeze, type Squeeze } from './squeeze.ts';
import {
  addConvolution,
  depthLast,
  floatWeightsOf,
  padDepth,
  type Convolution,
  type WeightReader,
} from './weights.ts';
import type { Workspace } from './workspace.ts';

interface Weighed {
  convolution: Convolution;
  squeeze: Squeeze;
}
/** The finest map first. */
export type Neck = { narrow: Convolution; wide: Weighed; out: Weighed }[];

const WIDE = 96;

export function readNeck({ scales }: DetectorPlan, reader: WeightReader): Neck {
  const pointwise = (planned: PlannedConvolution, channels: number) => {
    const [weights, depth] = padDepth(floatWeightsOf(planned, channels, reader));
    return addConvolution(weights, [depth, 1], planned.curve, reader.constants);
  };
  return scales.map(({ narrow, wide, out }) => ({
    narrow: pointwise(narrow, narrow.bias?.[1] ?? 0),
    wide: { convolution: pointwise(wide.convolution, WIDE), squeeze: readSqueeze(wide.squeeze, reader) },
    out: {
      convolution: addDense(out.convolution, WIDE / scales.length, reader),
      squeeze: readSqueeze(out.squeeze, reader),
    },
  }));
}

/** A 3x3 convolution: three rows of three pixels each. */
export function addDense(planned: PlannedConvolution, channels: number, reader: WeightReader): Convolution {
  const { values, biases } = floatWeightsOf(planned, channels, reader);
  const weights = { values: depthLast(values, channels), biases };
  return addConvolution(weights, [values.length / channels / 3, 3], planned.curve, reader.constants);
}

/** Joins the backbone's maps to one of a quarter of the picture's size: each knows what the coarser ones know. */
export function runNeck(
  work: Workspace,
  maps: readonly FloatMap[],
  neck: Neck,
  largestCode: number,
): CodeMap {
  const outs: FloatMap[] = [];
  let coarser: FloatMap | undefined;
  for (const [at, map] of [...maps.entries()].toReversed()) {
    const { narrow, wide, out } = neck[at]!;
    const narrowed = convolve(work, map, narrow);
    work.give(map.at);
    const widened = convolve(work, narrowed, wide.convolution);
    work.give(narrowed.at);
    squeeze(work, widened, wide.squeeze, coarser);
    if (coarser) work.give(coarser.at);
    coarser = widened;
    const told = convolve(work, widened, out.convolution);
    squeeze(work, told, out.squeeze);
    outs.push(told);
  }
  if (coarser) work.give(coarser.at);
  return join(work, outs, largestCode);
}

/** All maps beside each other, the coarsest first, as large as the last one: codes with the border that a 3x3 convolution needs. */
function join(work: Workspace, maps: readonly FloatMap[], largestCode: number): CodeMap {
  const { height, width } = maps.at(-1)!;
  const channels = maps.reduce((sum, map) => sum + map.channels, 0);
  const largest = Math.max(...maps.map((map) => largestOf(work, map)));
  const codes = takeCodes(work, [height, width, channels], 1);
  const step = channels * INT16_BYTES;
  const row = (width + 2) * step;
  let to = codes.at + row + step;
  for (const map of maps) {
    const perFloat = largest > 0 ? largestCode / largest : 0;
    // prettier-ignore
    work.kernels.spread(map.at, to, map.height, map.width, map.channels, height / map.height, step, row, perFloat);
    to += map.channels * INT16_BYTES;
    work.give(map.at);
  }
  return { ...codes, unit: largest / largestCode };
}
