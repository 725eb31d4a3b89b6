import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNouns, type NounVocabulary } from '#models/experts/nouns/noun-vocabulary.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { tokensOf } from './metrics/tokens.ts';

/** Whether every noun of a caption is in one of the texts that are known to be true of the picture. */
export type NounTruth = (caption: string, texts: readonly string[]) => boolean;

/** Reads the nouns that were collected from the training captions (altcap/confidence/nouns.py). */
export async function readNounTruth(): Promise<NounTruth> {
  const text = await readFile(join(ROOT, 'models/zoo/nouns/nouns.json'), 'utf8');
  return nounTruth(parseNouns(JSON.parse(text)));
}

/** Compares what nouns stand for, not the words: "man" and "person" are the same. A caption without a noun is not right. */
export function nounTruth({ names }: Pick<NounVocabulary, 'names'>): NounTruth {
  const nameOf = (word: string) => names.get(word) ?? (word.length > 3 ? word.replace(/s$/, '') : word);
  return (caption, texts) => {
    const said = new Set(
      tokensOf(caption)
        .filter((word) => names.has(word))
        .map(nameOf),
    );
    const known = new Set(texts.flatMap(tokensOf).map(nameOf));
    return said.size > 0 && [...said].every((name) => known.has(name));
  };
}
