/**
 * What a search needs of a language model. `State` belongs to the model and holds one row for each beam.
 */
export interface Decoder<State> {
  startToken: number;
  endToken: number;
  /** The state before the first token, for one beam. */
  start: State;
  /**
   * Feeds each beam its last token.
   * @param tokens one a beam, in the order of the state's rows
   */
  step(tokens: readonly number[], state: State): Promise<DecodingStep<State>>;
  /** The state whose rows are the given rows of `state`, in that order; a row may be taken more than once. */
  select(state: State, rows: readonly number[]): State;
}

export interface DecodingStep<State> {
  /** A row a beam: the natural logarithm of each token's probability. */
  logProbabilities: readonly Float32Array[];
  /** A row a beam: how much it looked at each place of the picture. Only of models that tell. */
  attention?: readonly Float32Array[] | undefined;
  state: State;
}

export interface Decoded {
  /** Without start and end token. */
  tokens: number[];
  /** One a token, then the end token's where the search reached it. */
  logProbabilities: number[];
  /** One a log-probability, where the model tells: the places it looked at before it chose that token. */
  attention?: Float32Array[];
}
