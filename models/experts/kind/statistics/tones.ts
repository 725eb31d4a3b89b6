import type { Plane } from '../grid';

/** Mean and deviation of luma; shares of samples that are white, black, grey, colourful and vivid. */
export function toneShares({ width, height, data, luma }: Plane): number[] {
  const total = width * height;
  const counts = { white: 0, black: 0, grey: 0, colourful: 0, vivid: 0 };
  let sum = 0;
  let squares = 0;
  for (let pixel = 0; pixel < total; pixel++) {
    const light = luma[pixel]!;
    sum += light;
    squares += light * light;
    if (light >= 250) counts.white++;
    if (light <= 5) counts.black++;
    const red = data[pixel * 4]!;
    const green = data[pixel * 4 + 1]!;
    const blue = data[pixel * 4 + 2]!;
    const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (chroma < 8) counts.grey++;
    if (chroma >= 64) counts.colourful++;
    if (chroma >= 160) counts.vivid++;
  }
  const mean = sum / total;
  const deviation = Math.sqrt(Math.max(0, squares / total - mean * mean));
  return [mean / 255, deviation / 128, ...Object.values(counts).map((count) => count / total)];
}
