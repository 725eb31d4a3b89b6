import * as v from 'valibot';

/** A vocabulary of whole words: `vocabulary.type` "words" in the card. */
const VocabularySchema = v.object({
  special: v.object({ bos: v.number(), eos: v.number() }),
  tokens: v.array(v.string()),
});

export interface Vocabulary {
  startToken: number;
  endToken: number;
  words: readonly string[];
}

/** @throws where the value is not the content of a vocabulary file */
export function parseVocabulary(value: unknown): Vocabulary {
  const { special, tokens } = v.parse(VocabularySchema, value);
  return { startToken: special.bos, endToken: special.eos, words: tokens };
}
