import type { RecognisedWord } from './recogniser.ts';

/** The words of one line, as they were read. */
export interface Reading {
  words: RecognisedWord[];
  /** Mean over the letters, 0..1; 0 where nothing was read. */
  confidence: number;
  /** True where nothing was read because the line is upside down. */
  onItsHead?: boolean;
}
