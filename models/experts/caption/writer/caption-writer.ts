import type { Decoder } from '#models/engine/decoding/decoder.ts';
import type { Encoded } from '#models/engine/encode.ts';

/** A loaded decoder: what writes about an encoded picture, and how its tokens become words. */
export interface CaptionWriter {
  /** The longest sentence that it can write, in tokens. */
  longest: number;
  /** What each token is as a word; undefined for what is no whole word. */
  words: readonly (string | undefined)[];
  /** Lends the decoder, at the start of a sentence, to whoever searches with it, whatever its state is. */
  begin<Result>(encoded: Encoded, use: <State>(decoder: Decoder<State>) => Promise<Result>): Promise<Result>;
  spell(tokens: readonly number[]): CaptionWord[];
}

/** A word as it was written: one token, or several that together are one word. */
export interface CaptionWord {
  text: string;
  /** Of its tokens, in the sentence. */
  places: number[];
}
