import type { Rgb } from '#models/engine/picture/pixels.ts';

/**
 * One value for each pixel, dark ink on a light background, whatever the colours were. Colours are projected onto the
 * axis along which they differ most, so that red on green of equal brightness stays legible. The colour of most pixels
 * is the background.
 */
export function ink({ width, height, data }: Rgb): Uint8Array {
  const axis = mainAxis(data);
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at++) {
    values[at] = data[at * 3]! * axis[0] + data[at * 3 + 1]! * axis[1] + data[at * 3 + 2]! * axis[2];
  }
  const sorted = values.toSorted();
  const low = sorted[Math.floor(sorted.length * 0.005)]!;
  const high = sorted[Math.floor(sorted.length * 0.995)]!;
  const range = Math.max(high - low, 1);
  const middle = sorted[sorted.length >> 1]!;
  const isDark = middle - low < high - middle;
  return Uint8Array.from(values, (value) => {
    const share = Math.min(1, Math.max(0, (value - low) / range));
    return Math.round(255 * (isDark ? 1 - share : share));
  });
}

/** The first principal component of the colours, by power iteration from grey. */
function mainAxis(data: Uint8Array): [number, number, number] {
  const mean = [0, 0, 0];
  for (let at = 0; at < data.length; at++) mean[at % 3]! += (data[at]! * 3) / data.length;
  const spread = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        spread[i * 3 + j]! += (data[at + i]! - mean[i]!) * (data[at + j]! - mean[j]!);
      }
    }
  }
  let axis: [number, number, number] = [0.3, 0.6, 0.1];
  for (let round = 0; round < 12; round++) {
    const next = [0, 1, 2].map(
      (i) => spread[i * 3]! * axis[0] + spread[i * 3 + 1]! * axis[1] + spread[i * 3 + 2]! * axis[2],
    ) as [number, number, number];
    const length = Math.hypot(...next);
    if (length < 1e-9) break;
    axis = [next[0] / length, next[1] / length, next[2] / length];
  }
  return axis;
}
