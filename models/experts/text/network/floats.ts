import { rowsOf, type PlacedTensor } from '#models/engine/network/tensors.ts';
import { FLOAT_BYTES, INT16_BYTES, PIXELS_AT_A_TIME } from '#models/engine/network/units.ts';
import type { Workspace } from './workspace.ts';

/** A map of floats, pixel by pixel, channels last. */
export type FloatMap = PlacedTensor;

/** A map as int16 codes, with a border of zeros of the same width on all sides. */
export interface CodeMap {
  at: number;
  height: number;
  width: number;
  channels: number;
  border: number;
  /** What a code of 1 counts. */
  unit: number;
}

/** Room for floats. @param border pixels on each side, whose zeros are yet to be written */
export function takeFloats(
  work: Workspace,
  [height, width, channels]: readonly [number, number, number],
  border = 0,
): FloatMap {
  const pixels = (height + 2 * border) * (width + 2 * border) + PIXELS_AT_A_TIME;
  const at = work.take(pixels * channels * FLOAT_BYTES);
  return { at, height, width, channels, border: [border, border, border, border] };
}

/** Room for codes, all of them zero where there is a border. */
export function takeCodes(
  work: Workspace,
  [height, width, channels]: readonly [number, number, number],
  border: number,
): Omit<CodeMap, 'unit'> {
  const pixels = (height + 2 * border) * (width + 2 * border) + PIXELS_AT_A_TIME;
  const bytes = pixels * channels * INT16_BYTES;
  const at = work.take(bytes);
  if (border > 0) work.bytes.fill(0, at, at + bytes);
  return { at, height, width, channels, border };
}

export function largestOf({ kernels }: Workspace, map: FloatMap): number {
  return Math.max(...rowsOf(map).map(({ at, count }) => kernels.largest(at, count)));
}

/** The map's codes, of which the largest is as large as may be. */
export function codesOf(work: Workspace, map: FloatMap, largestCode: number, border = 0): CodeMap {
  const largest = largestOf(work, map);
  const codes = takeCodes(work, [map.height, map.width, map.channels], border);
  const perFloat = largest > 0 ? largestCode / largest : 0;
  const row = (map.width + 2 * border) * map.channels * INT16_BYTES;
  const first = codes.at + border * row + border * map.channels * INT16_BYTES;
  const perRow = map.width * map.channels;
  for (const { at, count, before } of rowsOf(map)) {
    for (let done = 0; done < count; done += perRow) {
      const y = (before + done) / perRow;
      work.kernels.toCodes(at + done * FLOAT_BYTES, first + y * row, perRow, perFloat);
    }
  }
  return { ...codes, unit: largest / largestCode };
}
