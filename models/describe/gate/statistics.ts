import type { Pixels } from '@/models/engine/picture/pixels';

/** Cheap facts that tell photos from graphics, from a grid of samples laid on white. Shares are 0..1. */
export interface Statistics {
  /** Of the picture itself, in pixels. */
  width: number;
  height: number;
  /** Share of samples that are more than half transparent. */
  transparentShare: number;
  /** How many different colours there are at 5 bits a channel. */
  distinctColours: number;
  /** Share of samples that have one of the eight commonest of those colours. */
  commonestShare: number;
  /** Share of neighbouring samples whose colours are equal to the bit. */
  equalNeighbours: number;
  /** Share of neighbouring samples whose lightness differs by more than a gradient's would. */
  detail: number;
}

/** Samples along each side at most: as many as models look at, so that the counts compare between sizes. */
const SIDE = 224;

/** Difference in lightness, of 255, from which neighbours count as detail. */
const EDGE = 8;

export function statisticsOf(pixels: Pixels): Statistics {
  const grid = sample(pixels);
  const counts = new Map<number, number>();
  for (const colour of grid.colours) {
    const coarse = (colour >> 3) & 0x1f1f1f;
    counts.set(coarse, (counts.get(coarse) ?? 0) + 1);
  }
  const commonest = [...counts.values()].sort((a, b) => b - a).slice(0, 8);
  return {
    width: pixels.naturalWidth,
    height: pixels.naturalHeight,
    transparentShare: grid.transparent / grid.colours.length,
    distinctColours: counts.size,
    commonestShare: commonest.reduce((sum, count) => sum + count, 0) / grid.colours.length,
    ...compareNeighbours(grid),
  };
}

interface Grid {
  columns: number;
  /** Red, green and blue in 24 bits, row by row. */
  colours: Uint32Array;
  transparent: number;
}

function sample({ width, height, data }: Pixels): Grid {
  const columns = Math.min(SIDE, width);
  const rows = Math.min(SIDE, height);
  const colours = new Uint32Array(rows * columns);
  let transparent = 0;
  for (let index = 0; index < colours.length; index++) {
    const x = Math.floor((((index % columns) + 0.5) * width) / columns);
    const y = Math.floor(((Math.floor(index / columns) + 0.5) * height) / rows);
    const at = (y * width + x) * 4;
    const alpha = data[at + 3]!;
    if (alpha < 128) transparent++;
    colours[index] =
      (onWhite(data[at]!, alpha) << 16) |
      (onWhite(data[at + 1]!, alpha) << 8) |
      onWhite(data[at + 2]!, alpha);
  }
  return { columns, colours, transparent };
}

function compareNeighbours({ columns, colours }: Grid): Pick<Statistics, 'equalNeighbours' | 'detail'> {
  let pairs = 0;
  let equal = 0;
  let different = 0;
  const compare = (one: number, other: number) => {
    pairs++;
    if (one === other) equal++;
    else if (Math.abs(lightness(one) - lightness(other)) > EDGE) different++;
  };
  for (const [index, colour] of colours.entries()) {
    if (index % columns > 0) compare(colour, colours[index - 1]!);
    if (index >= columns) compare(colour, colours[index - columns]!);
  }
  return { equalNeighbours: equal / Math.max(1, pairs), detail: different / Math.max(1, pairs) };
}

function onWhite(colour: number, alpha: number): number {
  return Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
}

/** Luma of ITU-R BT.601, 0..255. */
function lightness(colour: number): number {
  return 0.299 * (colour >> 16) + 0.587 * ((colour >> 8) & 255) + 0.114 * (colour & 255);
}
