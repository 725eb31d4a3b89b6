import type { Rgb } from '#models/engine/picture/pixels.ts';
import { convolve, convolveDepthwise } from './convolve.ts';
import type { FloatMap } from './floats.ts';
import type { DetectorPlan } from './plan.ts';
import { readSqueeze, squeeze, type Squeeze } from './squeeze.ts';
import { addStem, runStem } from './stem.ts';
import {
  addConvolution,
  addDepthwise,
  floatWeightsOf,
  type Convolution,
  type Depthwise,
  type WeightReader,
} from './weights.ts';
import type { Workspace } from './workspace.ts';

export interface Backbone {
  stem: Convolution;
  blocks: { depthwise: Depthwise; squeeze: Squeeze | null; pointwise: Convolution }[];
}

export function readBackbone({ stem, blocks }: DetectorPlan, reader: WeightReader): Backbone {
  return {
    stem: addStem(stem, reader),
    blocks: blocks.map((block) => {
      const weights = floatWeightsOf(block.pointwise, block.pointwise.bias?.[1] ?? 0, reader);
      return {
        depthwise: addDepthwise(block.depthwise, block, reader),
        squeeze: block.squeeze && readSqueeze(block.squeeze, reader),
        pointwise: addConvolution(weights, [block.channels, 1], block.pointwise.curve, reader.constants),
      };
    }),
  };
}

/** PP-LCNetV3's maps at a quarter, an eighth, a sixteenth and a 32nd of the picture's size. Whoever takes them gives them back. */
export function runBackbone(
  work: Workspace,
  picture: Rgb,
  size: readonly [number, number],
  { stem, blocks }: Backbone,
): FloatMap[] {
  const borderOf = (at: number) => ((blocks[at]?.depthwise.side ?? 1) - 1) / 2;
  const maps: FloatMap[] = [];
  let map = runStem(work, picture, size, stem, borderOf(0));
  for (const [at, block] of blocks.entries()) {
    const inner = convolveDepthwise(work, map, block.depthwise);
    // What a halving layer takes is the last map of its size. The head works from a quarter on.
    if (block.depthwise.stride > 1 && map.height * 4 <= size[0]) maps.push(map);
    else work.give(map.at);
    if (block.squeeze) squeeze(work, inner, block.squeeze);
    map = convolve(work, inner, block.pointwise, borderOf(at + 1));
    work.give(inner.at);
  }
  maps.push(map);
  return maps;
}
