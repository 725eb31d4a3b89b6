import { roomFor } from '#models/engine/graph/tensor/room.ts';
import { channelsLast } from '#models/engine/graph/layout/channels-last.ts';
import { integer, integers, type Operator } from '#models/engine/graph/operators/operator.ts';
import { windowsOf } from './windows.ts';

/** What lies beyond the border does not count: it is neither the largest nor one of those whose mean is taken. */
const pool =
  (isMean: boolean): Operator =>
  ([value], attributes) => {
    const { dims, data } = channelsLast(value!);
    if (integer(attributes, 'count_include_pad', 0) !== 0) throw new RangeError('Borders are not counted.');
    const windows = windowsOf(attributes, dims.slice(2), integers(attributes, 'kernel_shape')!);
    const { height, width, rows, columns, down, across, top, left, high, wide } = windows;
    const [count, channels] = dims as [number, number];
    const result = roomFor(count * high * wide * channels).fill(isMean ? 0 : -Infinity);
    let to = 0;
    for (let at = 0; at < count * high * wide; at++, to += channels) {
      const y = (Math.floor(at / wide) % high) * down - top;
      const x = (at % wide) * across - left;
      const plane = Math.floor(at / (high * wide)) * height;
      let covered = 0;
      for (let row = Math.max(0, y); row < Math.min(height, y + rows); row++) {
        for (let column = Math.max(0, x); column < Math.min(width, x + columns); column++, covered++) {
          const from = ((plane + row) * width + column) * channels;
          if (isMean) addNumbers(result, to, data as Float32Array, from, channels);
          else keepLargest(result, to, data as Float32Array, from, channels);
        }
      }
      if (isMean) for (let channel = 0; channel < channels; channel++) result[to + channel]! /= covered;
    }
    return [{ dims: [count, channels, high, wide], data: result, channelsLast: true }];
  };

function addNumbers(into: Float32Array, to: number, data: Float32Array, from: number, count: number): void {
  for (let at = 0; at < count; at++) into[to + at]! += data[from + at]!;
}

function keepLargest(into: Float32Array, to: number, data: Float32Array, from: number, count: number): void {
  for (let at = 0; at < count; at++) if (data[from + at]! > into[to + at]!) into[to + at] = data[from + at]!;
}

export const POOLS: Record<string, Operator> = { MaxPool: pool(false), AveragePool: pool(true) };
