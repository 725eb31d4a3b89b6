import type { Pixels } from '@/models/engine/picture/pixels';

/** Cheap facts about a picture that tell photos from graphics, taken from a grid of samples. */
export interface Statistics {
  /** Of the picture itself, in pixels. */
  width: number;
  height: number;
  /** Share of samples that are more than half transparent, 0..1. */
  transparentShare: number;
  /** Standard deviation of the samples' lightness, 0..127. Transparent ones show white. */
  spread: number;
  /** How many different colours there are at 5 bits a channel. */
  distinctColours: number;
}

/** Samples along each side: as many as models look at, so that the counts compare between sizes. */
const SIDE = 224;

export function statisticsOf(pixels: Pixels): Statistics {
  const columns = Math.min(SIDE, pixels.width);
  const rows = Math.min(SIDE, pixels.height);
  const colours = new Set<number>();
  let transparent = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (let row = 0; row < rows; row++) {
    const y = Math.floor(((row + 0.5) * pixels.height) / rows);
    for (let column = 0; column < columns; column++) {
      const x = Math.floor(((column + 0.5) * pixels.width) / columns);
      const at = (y * pixels.width + x) * 4;
      const alpha = pixels.data[at + 3]! / 255;
      const [red, green, blue] = [0, 1, 2].map((channel) => onWhite(pixels.data[at + channel]!, alpha));
      if (alpha < 0.5) transparent++;
      const lightness = 0.299 * red! + 0.587 * green! + 0.114 * blue!;
      sum += lightness;
      sumOfSquares += lightness * lightness;
      colours.add(((red! >> 3) << 10) | ((green! >> 3) << 5) | (blue! >> 3));
    }
  }
  const samples = rows * columns;
  return {
    width: pixels.naturalWidth,
    height: pixels.naturalHeight,
    transparentShare: transparent / samples,
    spread: Math.sqrt(Math.max(0, sumOfSquares / samples - (sum / samples) ** 2)),
    distinctColours: colours.size,
  };
}

function onWhite(colour: number, alpha: number): number {
  return Math.round(colour * alpha + 255 * (1 - alpha));
}
