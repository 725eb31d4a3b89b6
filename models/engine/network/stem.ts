import { createMatrix } from './matrix.ts';
import { integerWeights } from './pack-weights.ts';
import { COLOURS, orderAsPatches, PATCH, PATCH_SLACK_BYTES } from './patches.ts';
import type { StemLayer } from './plan.ts';
import type { Making, Step } from './step.ts';
import { tensorOf } from './tensors.ts';
import { INT16_BYTES, PIXELS_AT_A_TIME, roundedUp } from './units.ts';

/** Parts of a byte that codes of a resized picture tell apart. */
const PARTS_OF_BYTE = 64;
/** The first convolution: the picture's bytes, resized where the network wants that, as codes. */
export function createStem(layer: StemLayer, making: Making): Step {
  const { placed, arena, at, plan, reader, constants } = making;
  const { channels, picture, mean, divisor, padding } = layer;
  const to = tensorOf(placed, layer.to);
  const weights = integerWeights(layer.weights, channels, reader);
  const values = new Int16Array(channels * PATCH);
  orderAsPatches(weights.values, values);
  const run = createMatrix({ ...layer, to, relu6: true, depth: PATCH }, { ...weights, values }, making);

  const [above, left, below, right] = padding;
  const row = (left + picture + right) * COLOURS * INT16_BYTES;
  const codeBytes = (above + picture + below) * row + PATCH_SLACK_BYTES;
  const bytes = arena.place(plan.picture ** 2 * COLOURS, at, at);
  const codes = arena.place(codeBytes, at, at);
  const patches = arena.place(
    roundedUp(to.height * to.width, PIXELS_AT_A_TIME) * PATCH * INT16_BYTES,
    at,
    at,
  );
  const axis = constants.add(axisOf(plan.picture, picture));
  const first = codes + above * row + left * COLOURS * INT16_BYTES;
  return (machine, pixels) => {
    machine.bytes.set(pixels, bytes);
    machine.bytes.fill(0, codes, codes + codeBytes);
    machine.kernels.resize(bytes, axis(), first, plan.picture, picture, row, mean, PARTS_OF_BYTE);
    machine.kernels.patches(codes, patches, row, to.height, to.width);
    run(machine, patches, 1 / (divisor * PARTS_OF_BYTE));
  };
}

/** For each pixel of the new side: the pixels of the old one before and after its centre, and how far it is to the second. */
function axisOf(from: number, to: number): Int32Array {
  const numbers = new Int32Array(to * 3);
  const shares = new Float32Array(numbers.buffer);
  for (let at = 0; at < to; at++) {
    const centre = Math.min(Math.max(((at + 0.5) * from) / to - 0.5, 0), from - 1);
    const before = Math.floor(centre);
    numbers[at * 3] = before;
    numbers[at * 3 + 1] = Math.min(before + 1, from - 1);
    shares[at * 3 + 2] = centre - before;
  }
  return numbers;
}
