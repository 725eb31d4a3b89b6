import * as v from 'valibot';
import type { Gender } from '#utils/domain/text/gendered-words.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const NounsSchema = v.object({
  told: v.array(v.string()),
  genders: v.object({ male: place, female: place }),
  names: v.record(v.string(), v.string()),
});

export interface NounVocabulary {
  /** The nouns that are predicted, in the order of the outputs. */
  told: readonly string[];
  /** The positions of the outputs that say whether people would call somebody in the picture male or female. */
  genders: Readonly<Record<Gender, number>>;
  /**
   * The predicted noun that stands for each noun: several words may name one thing, and rare ones are not predicted.
   */
  names: ReadonlyMap<string, string>;
}

/** @throws where the value is not the content of a file of nouns */
export function parseNouns(value: unknown): NounVocabulary {
  const { names, ...rest } = v.parse(NounsSchema, value);
  return { ...rest, names: new Map(Object.entries(names)) };
}

/** The nouns among the words of a caption, each once, with its position among the predicted ones; -1 for rare nouns. */
export function nounsIn(
  words: readonly string[],
  { told, names }: Pick<NounVocabulary, 'told' | 'names'>,
): { word: string; place: number }[] {
  return [...new Set(words)].flatMap((word) => {
    const name = names.get(word);
    return name === undefined ? [] : [{ word, place: told.indexOf(name) }];
  });
}
