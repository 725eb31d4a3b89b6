import * as v from 'valibot';

const RankerVocabularySchema = v.object({
  special: v.object({ pad: v.number(), unk: v.number() }),
  tokens: v.array(v.string()),
});

/** The ranker's own vocabulary, by which the captions of every captioner are compared. */
export interface RankerVocabulary {
  padToken: number;
  unknownToken: number;
  ids: ReadonlyMap<string, number>;
}

/** @throws where the value is not the content of a vocabulary file */
export function parseRankerVocabulary(value: unknown): RankerVocabulary {
  const { special, tokens } = v.parse(RankerVocabularySchema, value);
  const ids = new Map(tokens.map((token, id) => [token, id]));
  return { padToken: special.pad, unknownToken: special.unk, ids };
}

export interface WordIds {
  /** One row for each sentence, padded to the longest. */
  data: BigInt64Array;
  /** Rows and columns. */
  shape: [number, number];
}

/** Sentences as numbers. Words that the vocabulary does not have become its unknown token. */
export function wordIds(
  sentences: readonly (readonly string[])[],
  { padToken, unknownToken, ids }: RankerVocabulary,
): WordIds {
  // A sentence without words still needs one column.
  const longest = Math.max(1, ...sentences.map(({ length }) => length));
  const data = new BigInt64Array(sentences.length * longest).fill(BigInt(padToken));
  for (const [row, words] of sentences.entries()) {
    for (const [column, word] of words.entries()) {
      data[row * longest + column] = BigInt(ids.get(word) ?? unknownToken);
    }
  }
  return { data, shape: [sentences.length, longest] };
}
