import { integer, integers } from '#models/engine/graph/operators/operator.ts';
import type { Attributes } from '#models/engine/graph/onnx/read-graph.ts';
import { layRows, type LayRows } from './product.ts';

/** Where a kernel of a convolution or of pooling lies on a picture. A picture of one dimension is one row high. */
export interface Windows {
  height: number;
  width: number;
  /** Of the kernel. */
  rows: number;
  columns: number;
  down: number;
  across: number;
  top: number;
  left: number;
  /** Of the result. */
  high: number;
  wide: number;
}

/**
 * @param size height and width of the picture
 * @param kernel the kernel's own
 * @throws RangeError where the kernel has gaps
 */
export function windowsOf(
  attributes: Attributes,
  [height, width]: readonly number[],
  [rows, columns]: readonly number[],
): Windows {
  const dilations = integers(attributes, 'dilations') ?? [1];
  if (dilations.some((gap) => gap !== 1) || integer(attributes, 'ceil_mode', 0) !== 0) {
    throw new RangeError('Kernels with gaps, and results rounded up, are not known here.');
  }
  const [down, across] = inBoth(integers(attributes, 'strides') ?? [1, 1], 1);
  const pads = integers(attributes, 'pads') ?? [0, 0, 0, 0];
  const [top, left] = inBoth(pads.slice(0, pads.length / 2), 0);
  const [bottom, right] = inBoth(pads.slice(pads.length / 2), 0);
  const high = Math.floor((height! + top + bottom - rows!) / down) + 1;
  const wide = Math.floor((width! + left + right - columns!) / across) + 1;
  return {
    height: height!,
    width: width!,
    rows: rows!,
    columns: columns!,
    down,
    across,
    top,
    left,
    high,
    wide,
  };
}

/** Along both axes of a picture, also where a convolution has only one. */
function inBoth(values: readonly number[], otherwise: number): [number, number] {
  return values.length === 1 ? [otherwise, values[0]!] : [values[0]!, values[1]!];
}

/**
 * Lays the numbers under the kernel, one result's after the other: [high * wide, rows * columns * channels]. Beyond the border
 * they are 0.
 * @param picture [height, width, channels]
 */
export function layPatches(picture: Float32Array, channels: number, windows: Windows): LayRows {
  const { height, width, rows, columns, down, across, top, left, high, wide } = windows;
  const depth = rows * columns * channels;
  if (rows * columns === 1 && down * across === 1 && top + left === 0) return layRows(picture, depth);
  return (floats, start, pitch) => {
    floats.fill(0, start, start + high * wide * pitch);
    for (let y = 0; y < high; y++) {
      for (let x = 0; x < wide; x++) {
        let to = start + (y * wide + x) * pitch;
        const corner = x * across - left;
        // The kernel's columns that lie on the picture, which are neighbours there.
        const first = Math.max(0, -corner);
        const end = Math.min(columns, width - corner);
        for (let j = 0; j < rows; j++, to += columns * channels) {
          const row = y * down + j - top;
          if (row < 0 || row >= height || end <= first) continue;
          const from = (row * width + corner + first) * channels;
          copy(floats, to + first * channels, picture, from, (end - first) * channels);
        }
      }
    }
  };
}

/** A call for each handful of numbers would take longer than the numbers. */
const FEW = 64;

function copy(into: Float32Array, to: number, from: Float32Array, start: number, count: number): void {
  if (count > FEW) into.set(from.subarray(start, start + count), to);
  else for (let at = 0; at < count; at++) into[to + at] = from[start + at]!;
}
