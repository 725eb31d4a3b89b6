/** What a large model is asked to write about a picture. */
export type LargeTask =
  /** One short sentence. */
  | { type: 'caption' }
  /** All that can be seen, in several sentences. */
  | { type: 'detail' }
  /** The text in the picture. */
  | { type: 'read' }
  /** The answer to a person's question. `earlier`: what was asked and answered about the same picture before. */
  | { type: 'answer'; question: string; earlier: readonly Turn[] };

/** A question about a picture, and its answer. */
export interface Turn {
  question: string;
  answer: string;
}

/** Most characters of a question. */
export const LONGEST_QUESTION = 500;
/** Most earlier turns that a model is told again: each makes the next answer slower. */
export const MOST_TURNS = 6;
