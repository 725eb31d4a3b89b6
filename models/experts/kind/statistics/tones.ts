import type { Plane } from './grid.ts';

/** Mean and deviation of luma; shares of samples that are white, black, grey, colourful and vivid. */
export function toneShares({ width, height, data, luma }: Plane): number[] {
  const total = width * height;
  const tones = new Uint32Array(256);
  const chromas = new Uint32Array(256);
  for (let pixel = 0, at = 0; pixel < total; pixel++, at += 4) {
    tones[luma[pixel]!]!++;
    chromas[
      Math.max(data[at]!, data[at + 1]!, data[at + 2]!) - Math.min(data[at]!, data[at + 1]!, data[at + 2]!)
    ]!++;
  }
  const mean = tones.reduce((sum, count, light) => sum + count * light, 0) / total;
  const square = tones.reduce((sum, count, light) => sum + count * light * light, 0) / total;
  const deviation = Math.sqrt(Math.max(0, square - mean * mean));
  const shares = [
    tones.subarray(250),
    tones.subarray(0, 6),
    chromas.subarray(0, 8),
    chromas.subarray(64),
    chromas.subarray(160),
  ];
  return [
    mean / 255,
    deviation / 128,
    ...shares.map((part) => part.reduce((sum, count) => sum + count, 0) / total),
  ];
}
