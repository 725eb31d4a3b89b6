import type { Plane } from './grid.ts';
import { coarseColour } from './colours.ts';

/** The most that luma, of 255, may vary in a row or column of one tone. */
const SPREAD = 8;

/** Shares of rows and of columns of one tone, and of the border that has the border's commonest colour. */
export function flatLines(plane: Plane): number[] {
  const { width, height, luma } = plane;
  const rows = count(height, (row) => isFlat(luma, row * width, 1, width));
  const columns = count(width, (column) => isFlat(luma, column, width, height));
  return [rows / height, columns / width, borderShare(plane)];
}

function count(length: number, holds: (index: number) => boolean): number {
  let found = 0;
  for (let index = 0; index < length; index++) if (holds(index)) found++;
  return found;
}

function isFlat(luma: Uint8Array, start: number, step: number, length: number): boolean {
  let darkest = 255;
  let lightest = 0;
  for (let index = 0, at = start; index < length; index++, at += step) {
    const light = luma[at]!;
    if (light < darkest) darkest = light;
    if (light > lightest) lightest = light;
    if (lightest - darkest > SPREAD) return false;
  }
  return true;
}

function borderShare(plane: Plane): number {
  const { width, height } = plane;
  const colours = new Map<number, number>();
  const add = (pixel: number) => {
    const colour = coarseColour(plane, pixel);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  };
  for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(add);
  for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(add);
  return Math.max(...colours.values()) / (2 * (width + height));
}
