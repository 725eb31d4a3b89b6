import type { Arena } from './arena.ts';
import type { Constants } from './constants.ts';
import type { Machine } from './machine.ts';
import type { Reader } from './pack-weights.ts';
import type { Plan } from './plan.ts';
import type { PlacedTensor } from './tensors.ts';

/** Bytes of the picture, three for each pixel. */
export type PictureBytes = Uint8Array | Uint8ClampedArray;

/** Computes one layer. */
export type Step = (machine: Machine, pixels: PictureBytes) => void;

/** What a step is made of. */
export interface Making {
  plan: Plan;
  /** The place of its layer among the plan's. */
  at: number;
  arena: Arena;
  placed: ReadonlyMap<string, PlacedTensor>;
  reader: Reader;
  constants: Constants;
}
