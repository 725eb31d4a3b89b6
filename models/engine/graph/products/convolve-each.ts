import { roomFor } from '#models/engine/graph/tensor/room.ts';
import { channelsLast } from '#models/engine/graph/layout/channels-last.ts';
import type { Attributes } from '#models/engine/graph/onnx/read-graph.ts';
import type { Value } from '#models/engine/graph/tensor/value.ts';
import { keepFloats, type Workspace } from './workspace.ts';
import { packFours } from '#models/engine/network/pack-weights.ts';
import { FLOAT_BYTES } from '#models/engine/network/units.ts';
import { windowsOf, type Windows } from './windows.ts';

/** Channels that the kernel computes at a time. */
const CHANNELS = 4;

/**
 * Conv of each channel by itself: a depthwise convolution (Howard et al. 2017).
 * @throws RangeError where the kernel is not a square, or there are channels left over
 */
export function convolveEach(
  { dims: shape, data: taps }: Value,
  bias: Value | undefined,
  attributes: Attributes,
  workspace: Workspace,
): (value: Value) => Value {
  const [channels, , rows, columns] = shape as [number, number, number, number];
  if (rows !== columns || channels % CHANNELS !== 0) {
    throw new RangeError(
      `A depthwise convolution of ${channels} by ${rows} and ${columns} is not known here.`,
    );
  }
  const { machine } = workspace;
  const packed = packFours(taps as Float32Array, channels);
  const weights = keepFloats(workspace, packed.length, packed, 0);
  const biases = keepFloats(workspace, channels, bias?.data as Float32Array | undefined, 0);
  return (value) => {
    const { dims, data } = channelsLast(value);
    const windows = windowsOf(attributes, dims.slice(2), [rows, columns]);
    const { down, across, high, wide } = windows;
    if (down !== across) throw new RangeError('A depthwise convolution goes as far down as across.');
    const framed = frameOf(windows, channels);
    const output =
      workspace.room((framed.size + high * wide * channels) * FLOAT_BYTES) + framed.size * FLOAT_BYTES;
    const input = output - framed.size * FLOAT_BYTES;
    const [from, to] = [data.length / dims[0]!, high * wide * channels];
    const result = roomFor(dims[0]! * to);
    for (let picture = 0; picture < dims[0]!; picture++) {
      const source = data.subarray(picture * from, (picture + 1) * from) as Float32Array;
      frame(
        machine.floats.subarray(input / FLOAT_BYTES, input / FLOAT_BYTES + framed.size),
        source,
        windows,
        channels,
      );
      // prettier-ignore
      machine.kernels.depthwise(input, weights, biases, output, framed.row * FLOAT_BYTES, high, wide, channels, rows, down, 0, 0, 0);
      result.set(machine.floats.subarray(output / FLOAT_BYTES, output / FLOAT_BYTES + to), picture * to);
    }
    return { dims: [dims[0]!, channels, high, wide], data: result, channelsLast: true };
  };
}

/** The picture with as much border as the kernel looks at: numbers of a row, and of all. */
function frameOf({ rows, columns, down, across, high, wide }: Windows, channels: number) {
  const row = ((wide - 1) * across + columns) * channels;
  return { row, size: ((high - 1) * down + rows) * row };
}

function frame(into: Float32Array, picture: Float32Array, windows: Windows, channels: number): void {
  const { height, width, top, left } = windows;
  const { row } = frameOf(windows, channels);
  into.fill(0);
  const length = Math.min(width * channels, row - left * channels);
  for (let y = 0; y < height; y++) {
    const to = (y + top) * row + left * channels;
    if (to + length > into.length) break;
    into.set(picture.subarray(y * width * channels, y * width * channels + length), to);
  }
}
