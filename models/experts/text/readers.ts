import type { Recogniser } from './recogniser.ts';

/** The recogniser for English reads English letters best; the one for the Latin script knows all accents. */
export interface Readers {
  english: Recogniser;
  latin: Recogniser;
  /**
   * Read even where no line is seen, and read doubtful lines again: for pictures that consist of letters and plain
   * shapes.
   */
  insist: boolean;
}
