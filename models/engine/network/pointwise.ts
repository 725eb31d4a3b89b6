import type { Machine } from './machine.ts';
import { createMatrix } from './matrix.ts';
import { integerWeights } from './pack-weights.ts';
import type { PointwiseLayer } from './plan.ts';
import type { Making, Step } from './step.ts';
import { rowsOf, tensorOf, type PlacedTensor } from './tensors.ts';
import { CHANNELS_AT_A_TIME, INT16_BYTES, PIXELS_AT_A_TIME, roundedUp, SIX } from './units.ts';

/**
 * A 1x1 convolution. What a depthwise layer gives are codes already. Other results are floats of any range: they become
 * codes by the largest of them.
 */
export function createPointwise(layer: PointwiseLayer, making: Making): Step {
  const { placed, arena, at, plan, reader } = making;
  const from = tensorOf(placed, layer.from);
  const add = layer.add === undefined ? undefined : tensorOf(placed, layer.add);
  if (from.channels % CHANNELS_AT_A_TIME !== 0 || add?.border.some((side) => side > 0)) {
    throw new Error(`The kernels cannot compute "${layer.to}" of the encoder's plan.`);
  }
  const weights = integerWeights(layer.weights, layer.channels, reader);
  const run = createMatrix({ ...layer, to: tensorOf(placed, layer.to), add }, weights, making);
  const { largestActivation } = weights;
  if (plan.layers.some(({ type, to }) => type === 'depthwise' && to === layer.from)) {
    return (machine) => run(machine, from.at, SIX / largestActivation);
  }
  const codes = arena.place(
    roundedUp(from.height * from.width, PIXELS_AT_A_TIME) * from.channels * INT16_BYTES,
    at,
    at,
  );
  return (machine) => {
    const largest = largestOf(machine, from);
    writeCodes(machine, from, codes, largest > 0 ? largestActivation / largest : 0);
    run(machine, codes, largest / largestActivation);
  };
}

function largestOf({ kernels }: Machine, tensor: PlacedTensor): number {
  return Math.max(...rowsOf(tensor).map(({ at, count }) => kernels.largest(at, count)));
}

function writeCodes({ kernels }: Machine, tensor: PlacedTensor, to: number, unit: number): void {
  for (const { at, count, before } of rowsOf(tensor)) {
    kernels.toCodes(at, to + before * INT16_BYTES, count, unit);
  }
}
