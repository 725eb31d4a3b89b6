import type { RecognisedWord } from './recogniser.ts';

/** The words of one line, as they were read. */
export interface Reading {
  words: RecognisedWord[];
  /** Mean over the letters, 0..1; 0 where nothing was read. */
  confidence: number;
  /** True where nothing was read because the line is upside down. */
  onItsHead?: boolean;
}

/** The words of one pass, and how sure they are together. */
export function readingOf(found: readonly RecognisedWord[]): Reading {
  const words = found.filter((word) => word.text !== '');
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
  return { words, confidence: letters ? confidence / letters : 0 };
}
