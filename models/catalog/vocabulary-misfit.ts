interface Part {
  path: string;
  /** Of a vocabulary its tokens, of a decoder those it gives probabilities of; null where it does not say. */
  size: number | null;
}

/** Why a vocabulary is not that of a decoder, or null where it may be: tokens would be read as other words. */
export function vocabularyMisfit(vocabulary: Part, decoder: Part): string | null {
  if (vocabulary.size === decoder.size || vocabulary.size === null || decoder.size === null) return null;
  return (
    `${vocabulary.path} has ${vocabulary.size} tokens, but ${decoder.path} chooses among ${decoder.size}: ` +
    'it belongs to another model.'
  );
}
