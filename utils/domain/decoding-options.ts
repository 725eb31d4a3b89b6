/** How a captioner searches for its sentence. */
export interface DecodingOptions {
  /** Sentences that the search keeps at each step; 1 is greedy. */
  beamSize: number;
  /** Exponent of the length in the beam's ranking (Wu et al. 2016, simplified as the card says). */
  lengthAlpha: number;
  maxTokens: number;
  /** No run of this many tokens is written twice; 0, or leaving it out, allows any. */
  blockedNgram?: number;
}
