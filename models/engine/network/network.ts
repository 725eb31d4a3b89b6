import { createArena } from './arena.ts';
import { createConstants } from './constants.ts';
import { createDepthwise } from './depthwise.ts';
import { createMachine, type Machine } from './machine.ts';
import { createReader } from './pack-weights.ts';
import type { Layer, Plan } from './plan.ts';
import { createPointwise } from './pointwise.ts';
import { createStem } from './stem.ts';
import type { Making, PictureBytes, Step } from './step.ts';
import { placeTensors, rowsOf, tensorOf, type PlacedTensor } from './tensors.ts';
import { FLOAT_BYTES } from './units.ts';

/** The convolutions of an encoder, ready to run. */
export interface Network {
  /**
   * @param pixels of a square picture, as large as the plan says
   * @returns the plan's outputs by name: pixel by pixel, channels last
   */
  run(pixels: PictureBytes): Record<string, Float32Array<ArrayBuffer>>;
}

/** Bytes at the start of the memory that belong to no tensor. */
const SCRATCH_BYTES = 64;

/**
 * @param model the bytes of the file that the plan names spans of; they are not kept
 * @throws where the plan asks for what the kernels cannot do, or there is no memory for it
 */
export async function openNetwork(plan: Plan, model: ArrayBuffer): Promise<Network> {
  const arena = createArena(SCRATCH_BYTES);
  const placed = placeTensors(plan, arena);
  const constants = createConstants();
  const reader = createReader(model);
  const steps = plan.layers.map((layer, at) =>
    createStep(layer, { plan, at, arena, placed, reader, constants }),
  );
  constants.placeFrom(arena.end());
  const machine = await createMachine(constants.end());
  constants.write(machine);
  const outputs = Object.entries(plan.outputs).map(
    ([name, { from }]) => [name, from.map((part) => tensorOf(placed, part))] as const,
  );
  return {
    run(pixels) {
      for (const step of steps) step(machine, pixels);
      return Object.fromEntries(outputs.map(([name, tensors]) => [name, readTensors(machine, tensors)]));
    },
  };
}

function createStep(layer: Layer, making: Making): Step {
  if (layer.type === 'stem') return createStem(layer, making);
  if (layer.type === 'pointwise') return createPointwise(layer, making);
  if (layer.type === 'depthwise') return createDepthwise(layer, making);
  const { placed } = making;
  return createMean(tensorOf(placed, layer.from), tensorOf(placed, layer.to));
}

/** The mean of each channel over all pixels. */
function createMean(from: PlacedTensor, to: PlacedTensor): Step {
  const { height, width, channels } = from;
  return (machine) => {
    const all = readTensors(machine, [from]);
    const target = machine.floats.subarray(to.at / FLOAT_BYTES, to.at / FLOAT_BYTES + channels).fill(0);
    for (const [at, value] of all.entries()) target[at % channels]! += value / (height * width);
  };
}

function readTensors({ floats }: Machine, tensors: readonly PlacedTensor[]): Float32Array<ArrayBuffer> {
  const rows = tensors.flatMap((tensor) => rowsOf(tensor));
  const all = new Float32Array(rows.reduce((sum, { count }) => sum + count, 0));
  let to = 0;
  for (const { at, count } of rows) {
    all.set(floats.subarray(at / FLOAT_BYTES, at / FLOAT_BYTES + count), to);
    to += count;
  }
  return all;
}
