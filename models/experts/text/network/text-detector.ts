import { createConstants } from '#models/engine/network/constants.ts';
import { createMachine } from '#models/engine/network/machine.ts';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { readBackbone, runBackbone } from './backbone.ts';
import { readHead, runHead } from './head.ts';
import { readNeck, runNeck } from './neck.ts';
import type { DetectorPlan } from './plan.ts';
import { createWeightReader } from './weights.ts';
import { createWorkspace } from './workspace.ts';

/** PP-OCRv4's text detector, ready to run. */
export interface TextDetector {
  /**
   * How certainly each pixel is text, 0..255.
   * @returns rows of `width`, which is the picture's rounded up
   */
  certainty(picture: Rgb): { map: Uint8Array; width: number };
  release(): void;
}

/** Bytes at the start of the memory that belong to no weights. */
const SCRATCH_BYTES = 64;
/** The coarsest map has one pixel for so many. */
const COARSEST = 32;

/**
 * The detector in our own kernels, which take a quarter of ONNX Runtime's time (docs/decisions/016-own-kernels-find-lines.md).
 * @param model the bytes of the file that the plan names spans of; they are not kept
 * @throws where the plan does not fit the file, or there is no memory for it
 */
export async function openTextDetector(plan: DetectorPlan, model: ArrayBuffer): Promise<TextDetector> {
  const constants = createConstants();
  const reader = createWeightReader(model, constants);
  const [backbone, neck, head] = [readBackbone(plan, reader), readNeck(plan, reader), readHead(plan, reader)];
  constants.placeFrom(SCRATCH_BYTES);
  const machine = await createMachine(constants.end());
  constants.write(machine);
  const work = createWorkspace(machine, constants.end());
  return {
    certainty(picture) {
      const [height, width] = [picture.height, picture.width].map(
        (side) => Math.ceil(side / COARSEST) * COARSEST,
      ) as [number, number];
      const maps = runBackbone(work, picture, [height, width], backbone);
      const joined = runNeck(work, maps, neck, head.convolution.largestActivation);
      return { map: runHead(work, joined, head), width };
    },
    // The memory goes with the detector.
    release() {},
  };
}
