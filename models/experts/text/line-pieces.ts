import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { ink } from './ink.ts';

/** What the network sees of a line: pieces of this size. models/training/reading/scripts/draw.py draws the same. */
export const PIECE_HEIGHT = 32;
export const PIECE_WIDTH = 256;
const PIECE = PIECE_HEIGHT * PIECE_WIDTH;
/** Of a long line its beginning, its end and what lies between are seen, evenly spread. */
const MOST_PIECES = 3;

/** A line as pieces one after the other, ink from 0 to 1. What is shorter than a piece is filled up with paper. */
export function linePieces(line: Rgb): Float32Array[] {
  const width = Math.max(1, Math.round((line.width * PIECE_HEIGHT) / line.height));
  const grey = ink(resize(line, width, PIECE_HEIGHT));
  const count = Math.min(MOST_PIECES, Math.ceil(width / PIECE_WIDTH));
  return Array.from({ length: count }, (_, at) => {
    const start = count === 1 ? 0 : Math.round((at * (width - PIECE_WIDTH)) / (count - 1));
    return piece(grey, width, start);
  });
}

function piece(grey: Uint8Array, width: number, start: number): Float32Array {
  const out = new Float32Array(PIECE);
  const columns = Math.min(PIECE_WIDTH, width - start);
  for (let y = 0; y < PIECE_HEIGHT; y++) {
    for (let x = 0; x < columns; x++) out[y * PIECE_WIDTH + x] = 1 - grey[y * width + start + x]! / 255;
  }
  return out;
}
