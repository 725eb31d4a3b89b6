import type { Pixels } from '#models/engine/picture/pixels.ts';

/** One row of tests/fixtures/symbols/views.json, which models/training/symbols/fixture.py writes. */
export interface SymbolRow {
  width: number;
  height: number;
  sort: string;
  /** SHA-256 of each view. */
  views: string[];
  inside: string | null;
  embedding?: number[][];
  kind?: string;
  name?: string;
  cosine?: number;
  share?: number;
  lead?: number;
  voters?: number;
}

/** The picture of a row: fixture.py computes the same one, in integers only. */
export function symbolPicture({ width, height, sort }: Pick<SymbolRow, 'width' | 'height' | 'sort'>): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set(
        sort === 'clear' || sort === 'opaque' ? waves(x, y, sort) : drawn(x, y, width, height, sort),
        (y * width + x) * 4,
      );
    }
  }
  return { width, height, data, naturalWidth: width, naturalHeight: height };
}

function waves(x: number, y: number, sort: string): number[] {
  const green = (Math.floor(x / 9) + Math.floor(y / 5)) % 3 === 0 ? 255 : (x * y) % 200;
  const clear = (x + y) % 17 === 0 ? 0 : x % 31 < 4 ? (y * 5) % 256 : 255;
  return [(x * 7 + y * 3) % 256, green, (x * x + y * 11) % 256, sort === 'clear' ? clear : 255];
}

function drawn(x: number, y: number, width: number, height: number, sort: string): number[] {
  const [across, down, side] = [2 * x - width + 1, 2 * y - height + 1, Math.min(width, height)];
  const far = across * across + down * down;
  const ring = far * 4 < side * side * 3 && far * 4 > side * side;
  const isDiagonal = Math.abs(Math.abs(across) - Math.abs(down)) < Math.floor(side / 6);
  const cross = isDiagonal && Math.abs(across) * 4 < side * 3 && Math.abs(down) * 4 < side * 3;
  const on = sort === 'ring' ? ring : sort === 'cross' ? cross : cross && far * 2 < side * side;
  return [...(on ? [30, 60, 140] : [250, 250, 245]), sort === 'tile' && far > side * side ? 0 : 255];
}
