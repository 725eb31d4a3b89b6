/** What a search needs of a language model. `State` belongs to the model and holds one row for each beam. */
export interface Decoder<State> {
  startToken: number;
  endToken: number;
  /** The state before the first token, for one beam. */
  start: State;
  /**
   * Feeds each beam its last token.
   * @param tokens one for each beam, in the order of the state's rows
   */
  step(tokens: readonly number[], state: State): Promise<DecodingStep<State>>;
  /** The state whose rows are the given rows of `state`, in that order; a row may be taken more than once. */
  select(state: State, rows: readonly number[]): State;
}

export interface DecodingStep<State> {
  /** A row for each beam: the natural logarithm of the probability of each token. */
  logProbabilities: readonly Float32Array[];
  /** A row for each beam: how much it looked at each place of the picture. Only of models with attention. */
  attention?: readonly Float32Array[] | undefined;
  state: State;
}

export interface Decoded {
  /** Without start and end token. */
  tokens: number[];
  /** One for each token, then that of the end token where the search reached it. */
  logProbabilities: number[];
  /** One for each log-probability, of models with attention: the places it looked at before it chose that token. */
  attention?: Float32Array[];
}
