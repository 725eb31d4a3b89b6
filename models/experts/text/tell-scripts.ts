import { Tensor } from 'onnxruntime-web/wasm';
import type { Session } from '#models/engine/session.ts';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { isVertical, type PixelBox } from './boxes.ts';
import { cut, mirror, turn } from './cut.ts';
import { linePieces, PIECE_HEIGHT, PIECE_WIDTH } from './line-pieces.ts';

/** The network's classes, in the order of its outputs: `CLASSES` in models/training/reading/scripts/words.py. */
const CLASSES = [
  'latin',
  'cyrillic',
  'greek',
  'arabic',
  'hebrew',
  'indic',
  'cjk',
  'thai',
  'hangul',
  'vietnamese',
  'other',
  'formula',
  'nothing',
] as const;

/** How probable it is, 0..1, that a line is in letters that the reader does not know, or a formula. */
export interface LineScript {
  script: number;
  formula: number;
  /** True where it looks like Latin letters in a mirror or upside down. So do some Cyrillic ones. */
  maybeTurned?: boolean;
}

/** Probability from which a line is a rule, a frame or a picture. */
const SURELY_NOTHING = 0.6;
/** From these probabilities a line is looked at in a mirror, and is Latin as it is seen there. */
const SEEMS_OTHER = 0.3;
const SURELY_LATIN = 0.9;
/** Most lines that are looked at: what the first forty say of a page holds for the rest. */
const MOST_LINES = 40;

/** In what letters the lines of a picture are written, by their shapes alone. A few milliseconds for each line. */
export async function tellScripts(
  session: Session,
  picture: Rgb,
  boxes: readonly PixelBox[],
  signal: AbortSignal,
): Promise<Map<PixelBox, LineScript>> {
  const told = new Map<PixelBox, LineScript>();
  for (const box of boxes.slice(0, MOST_LINES)) {
    signal.throwIfAborted();
    const part = cut(picture, box);
    told.set(box, await tellScript(session, isVertical(box) ? turn(part) : part));
  }
  return told;
}

/**
 * In what letters a line is written. Latin letters in a mirror, or on their head, look like another script, so where it
 * seems to be one the line is looked at in these ways too.
 */
async function tellScript(session: Session, line: Rgb): Promise<LineScript> {
  const told = await look(session, line);
  if (told.script < SEEMS_OTHER) return told;
  for (const other of [mirror(line), turn(turn(line))]) {
    const again = await look(session, other);
    if (again.latin >= SURELY_LATIN) return { ...told, maybeTurned: true };
  }
  return told;
}

async function look(session: Session, line: Rgb): Promise<LineScript & { latin: number }> {
  const pieces = linePieces(line);
  const input = new Float32Array(pieces.length * PIECE_HEIGHT * PIECE_WIDTH);
  for (const [at, piece] of pieces.entries()) input.set(piece, at * piece.length);
  const outputs = await session.run({
    lines: new Tensor('float32', input, [pieces.length, 1, PIECE_HEIGHT, PIECE_WIDTH]),
  });
  const values = outputs['scripts']?.data;
  if (!(values instanceof Float32Array))
    throw new TypeError('The network of scripts gave no float32 values.');
  const mean = (name: (typeof CLASSES)[number]) =>
    pieces.reduce((sum, _, at) => sum + values[at * CLASSES.length + CLASSES.indexOf(name)]!, 0) /
    pieces.length;
  const nothing = mean('nothing');
  if (nothing > SURELY_NOTHING) return { latin: 0, formula: 0, script: 0 };
  // There is something to read, since a line was found: the rest is shared out among the others.
  const [latin, formula] = [mean('latin') / (1 - nothing), mean('formula') / (1 - nothing)];
  return { latin, formula, script: Math.max(0, 1 - latin - formula) };
}
