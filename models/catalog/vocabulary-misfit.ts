interface Part {
  path: string;
  /** How many tokens a vocabulary has, or a decoder gives probabilities for; null where that is not stated. */
  size: number | null;
}

/**
 * Why a vocabulary does not fit a decoder; null where it may fit. With a wrong one, tokens would be read as other
 * words.
 */
export function vocabularyMisfit(vocabulary: Part, decoder: Part): string | null {
  if (vocabulary.size === decoder.size || vocabulary.size === null || decoder.size === null) return null;
  return (
    `${vocabulary.path} has ${vocabulary.size} tokens, but ${decoder.path} chooses among ${decoder.size}: ` +
    'it belongs to another model.'
  );
}
