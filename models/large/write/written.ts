/** A token as it was chosen. */
export interface WrittenToken {
  /** With its spaces. */
  text: string;
  probability: number;
}

/** What a large model wrote. */
export interface Written {
  /** Without marks, trimmed. */
  text: string;
  /** Null where their probabilities were not asked for. */
  tokens: WrittenToken[] | null;
  /** True where a person stopped it in the middle. */
  stopped: boolean;
}
