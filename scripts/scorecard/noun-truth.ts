import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNouns, type NounVocabulary } from '#models/experts/nouns/noun-vocabulary.ts';
import { ROOT } from '#scripts/lib/build-if-stale.ts';
import { tokensOf } from './metrics/tokens.ts';

/** Whether every noun of a caption is in one of the texts that are true of its picture. */
export type NounTruth = (caption: string, texts: readonly string[]) => boolean;

/** Judges by the nouns that training's captions taught (altcap/confidence/nouns.py). */
export async function readNounTruth(): Promise<NounTruth> {
  const text = await readFile(join(ROOT, 'models/zoo/nouns/nouns.json'), 'utf8');
  return nounTruth(parseNouns(JSON.parse(text)));
}

/** A person is a person and a dog a dog, whatever word is taken; a caption without a noun says nothing true. */
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
