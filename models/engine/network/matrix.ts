import { clearBorder } from './clear-border.ts';
import type { Machine } from './machine.ts';
import { countPairs, packPairs, type IntegerWeights, type Reader } from './pack-weights.ts';
import type { Span } from './plan.ts';
import type { Making } from './step.ts';
import { placesOf, type PlacedTensor } from './tensors.ts';
import { CHANNELS_AT_A_TIME, INT16_BYTES, roundedUp, SIX } from './units.ts';

interface Matrix {
  to: PlacedTensor;
  add?: PlacedTensor | undefined;
  channels: number;
  depth: number;
  bias: readonly Span[];
  relu6: boolean;
}

/** Where the kernel puts what no tensor has room for. */
const SCRATCH = 16;

/** Every pixel's codes times a matrix: calls the kernel of 1x1 convolutions on codes that lie at `input` and count `inputScale`. */
export function createMatrix(
  { to, add, channels, depth, bias, relu6 }: Matrix,
  { values, scales }: IntegerWeights,
  { reader, constants }: Pick<Making, 'reader' | 'constants'>,
): (machine: Machine, input: number, inputScale: number) => void {
  const weights = constants.addPacked(countPairs(values, channels), (into) =>
    packPairs(values, channels, into),
  );
  const units = constants.add(inBlocks(scales));
  const biases = constants.add(inBlocks(biasOf(bias, reader)));
  const places = constants.add(placesOf(to));
  const pixels = to.height * to.width;
  const residual = add?.at ?? 0;
  const [lowest, highest] = relu6 ? [0, SIX] : [-Infinity, Infinity];
  return (machine, input, inputScale) => {
    clearBorder(machine, to);
    // prettier-ignore
    machine.kernels.convolve(input, weights(), units(), biases(), to.at, places(), residual, SCRATCH,
      pixels, depth, channels, inputScale, lowest!, highest!, depth * INT16_BYTES, 1, 0, 0, 0);
  };
}

/** A layer's biases, added up. */
export function biasOf(spans: readonly Span[], reader: Reader): Float32Array {
  const [first, ...others] = spans.map((span) => reader.floats(span));
  return first!.map((value, at) => others.reduce((sum, other) => sum + other[at]!, value));
}

/** With zeros up to the kernel's block of channels. */
function inBlocks(values: Float32Array): Float32Array {
  const all = new Float32Array(roundedUp(values.length, CHANNELS_AT_A_TIME));
  all.set(values);
  return all;
}
