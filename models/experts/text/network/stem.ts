import { clearBorder } from '#models/engine/network/clear-border.ts';
import { COLOURS, orderAsPatches, PATCH, PATCH_SLACK_BYTES } from '#models/engine/network/patches.ts';
import { firstPixel, rowLength } from '#models/engine/network/tensors.ts';
import { INT16_BYTES } from '#models/engine/network/units.ts';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { writePixels } from './convolve.ts';
import { takeCodes, takeFloats, type FloatMap } from './floats.ts';
import type { PlannedConvolution } from './plan.ts';
import { addConvolution, floatWeightsOf, type Convolution, type WeightReader } from './weights.ts';
import type { Workspace } from './workspace.ts';

/** Codes for one step of a byte. */
const PARTS_OF_BYTE = 64;
/** ImageNet's, as PaddleOCR applies them: to blue, green and red in this order. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];
const CHANNELS = 16;

export function addStem(planned: PlannedConvolution, reader: WeightReader): Convolution {
  const { values, biases } = floatWeightsOf(planned, CHANNELS, reader);
  const normalised = values.map((value, at) => value / (255 * DEVIATION[Math.floor(at / 9) % COLOURS]!));
  const patches = new Float32Array(CHANNELS * PATCH);
  orderAsPatches(normalised, patches);
  return addConvolution({ values: patches, biases }, [PATCH, 1], planned.curve, reader.constants);
}

/**
 * The first convolution: 3x3 with stride 2.
 * @param size of the map's input, multiples of 32; beyond the picture it is grey
 * @param border of the result
 */
export function runStem(
  work: Workspace,
  picture: Rgb,
  [height, width]: readonly [number, number],
  weights: Convolution,
  border: number,
): FloatMap {
  const row = (width + 1) * COLOURS * INT16_BYTES;
  const bytes = (height + 1) * row + PATCH_SLACK_BYTES;
  const codes = work.take(bytes);
  work.bytes.fill(0, codes, codes + bytes);
  writeCodes(new Int16Array(work.bytes.buffer, codes, bytes / INT16_BYTES), picture, width + 1);
  const size = [height / 2, width / 2] as const;
  const patches = { ...takeCodes(work, [...size, weights.depth], 0), unit: 1 / PARTS_OF_BYTE };
  work.kernels.patches(codes, patches.at, row, ...size);
  work.give(codes);
  const result = takeFloats(work, [...size, weights.channels], border);
  writePixels(work, patches, weights, {
    at: result.at + firstPixel(result),
    row: rowLength(result),
    pixel: 1,
  });
  clearBorder(work, result);
  work.give(patches.at);
  return result;
}

/** Blue, green and red of each pixel, below and beside a border of one pixel. @param row pixels of a row of codes */
function writeCodes(codes: Int16Array, { data, width, height }: Rgb, row: number): void {
  const tables = MEAN.map((mean) =>
    Int16Array.from({ length: 256 }, (_, byte) => Math.round((byte - 255 * mean) * PARTS_OF_BYTE)),
  );
  const [blue, green, red] = tables as [Int16Array, Int16Array, Int16Array];
  let from = 0;
  for (let y = 0; y < height; y++) {
    let to = ((y + 1) * row + 1) * COLOURS;
    for (let x = 0; x < width; x++) {
      codes[to] = blue[data[from + 2]!]!;
      codes[to + 1] = green[data[from + 1]!]!;
      codes[to + 2] = red[data[from]!]!;
      from += COLOURS;
      to += COLOURS;
    }
  }
}
