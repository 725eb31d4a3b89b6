import type { Rgb } from '#models/engine/picture/pixels.ts';
import { mergeReadings } from './merge-readings.ts';
import { LINE_HEIGHT, MARGIN, prepare } from './prepare-line.ts';
import type { Readers } from './readers.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Grey } from './recogniser.ts';

/** Letters and digits that nothing else looks like: a ring is no O, a rule no I, an arrow no V, a cross no X. */
const LONE_CHARACTER = /^(?![OoQlIiVvXx])[\p{L}\p{N}]$/u;
/** So far characters that are written one beside the other overlap: boxes have a margin of paper. */
const OVERLAP = 18;
/** Of a line's height: a line that is no wider may be a single character. */
const NARROW = 1.2;

export const isNarrow = ({ width, height }: Rgb): boolean => width < NARROW * height;

/**
 * Reads a character that stands by itself. Tesseract sees no line in one, but does in three of it side by side.
 * @returns null where that is not one character, three times
 */
export function readLone(part: Rgb, { english, latin, insist }: Readers): Reading | null {
  if (!insist) return null;
  const line = thrice(prepare(part, LINE_HEIGHT));
  const { words } = mergeReadings(
    readingOf(english.readLine(line, false)),
    readingOf(latin.readLine(line, false)),
  );
  const text = words.map((word) => word.text).join('');
  const [character = ''] = text;
  if (text !== character.repeat(text.length) || !LONE_CHARACTER.test(character)) return null;
  const confidence = Math.min(...words.map((word) => word.confidence));
  return { words: [{ text: character, confidence }], confidence };
}

/** The line three times, one beside the other, with a margin around all. */
function thrice({ data, width, height }: Grey): Grey {
  const step = Math.max(1, width - MARGIN - OVERLAP);
  const all = width + 2 * step;
  const into = new Uint8Array(all * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < 3 * width; at++) {
      const to = y * all + Math.floor(at / width) * step + (at % width);
      into[to] = Math.min(into[to]!, data[y * width + (at % width)]!);
    }
  }
  return { data: into, width: all, height };
}
