import type { Decoder } from '#models/engine/decoding/decoder.ts';
import type { Encoded } from '#models/engine/encode.ts';

/** A loaded decoder, which writes about encoded pictures, and how its tokens become words. */
export interface CaptionWriter {
  /** The longest sentence that it can write, in tokens. */
  longest: number;
  /** Each token as a word; undefined for one that is not a whole word. */
  words: readonly (string | undefined)[];
  /**
   * Calls `use` with the decoder, at the start of a sentence about the picture. Searches work with any type of state.
   */
  begin<Result>(encoded: Encoded, use: <State>(decoder: Decoder<State>) => Promise<Result>): Promise<Result>;
  spell(tokens: readonly number[]): CaptionWord[];
}

/** A word as it was written: one token, or several that make up one word. */
export interface CaptionWord {
  text: string;
  /** The positions of its tokens in the sentence. */
  places: number[];
}
