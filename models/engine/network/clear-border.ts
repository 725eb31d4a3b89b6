import type { Machine } from './machine.ts';
import { rowLength, type PlacedTensor } from './tensors.ts';
import { FLOAT_BYTES } from './units.ts';

/** Writes the zeros around a tensor, whose memory held something else before. */
export function clearBorder({ floats }: Machine, tensor: PlacedTensor): void {
  const { at, height, width, channels, border } = tensor;
  const [above, left, below, right] = border;
  const row = rowLength(tensor) * channels;
  const start = at / FLOAT_BYTES;
  const inside = start + above * row;
  floats.fill(0, start, inside);
  floats.fill(0, inside + height * row, inside + (height + below) * row);
  if (left + right === 0) return;
  for (let y = 0; y < height; y++) {
    const from = inside + y * row;
    floats.fill(0, from, from + left * channels);
    floats.fill(0, from + (left + width) * channels, from + row);
  }
}
