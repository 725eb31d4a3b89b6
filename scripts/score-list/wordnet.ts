import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '#scripts/lib/command.ts';

/** WordNet's nouns, as far as names are judged by them. */
export interface WordNet {
  /** A lemma, and the words of the given senses (counted from 0, commonest first) and of everything below them. */
  wordsOf(lemma: string, senses: readonly number[]): ReadonlySet<string>;
  /** The singular of a noun, where WordNet has one. */
  lemmaOf(word: string): string;
}

const IRREGULAR = new Map(
  'men=man women=woman children=child people=person geese=goose mice=mouse feet=foot knives=knife shelves=shelf leaves=leaf wolves=wolf buses=bus skis=ski sheep=sheep calves=calf'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const ENDINGS = [
  ['ies', 'y'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['sses', 'ss'],
  ['s', ''],
] as const;

/**
 * Reads WordNet 3.0's index.noun and data.noun (their format: wndb(5WN)). altlist/wordnet.py does the same for the recipe.
 * @throws UsageError where they are not there
 */
export async function readWordNet(folder: string): Promise<WordNet> {
  const [index, data] = await Promise.all(
    ['index.noun', 'data.noun'].map((file) => linesOf(join(folder, file))),
  );
  const senses = new Map(index!.map((fields) => [plain(fields[0]!), fields.slice(6 + Number(fields[3]))]));
  const words = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const fields of data!) {
    const [offset = '', , , count = '0'] = fields;
    const size = parseInt(count, 16);
    words.set(
      offset,
      Array.from({ length: size }, (_, at) => plain(fields[4 + 2 * at]!.toLowerCase())),
    );
    const pointers = 4 + 2 * size;
    for (let at = 0; at < Number(fields[pointers]); at++) {
      const [kind, above = ''] = fields.slice(pointers + 1 + 4 * at);
      if (kind === '@' || kind === '@i') below.set(above, [...(below.get(above) ?? []), offset]);
    }
  }
  return {
    lemmaOf: (word) => lemmaOf(word, senses),
    wordsOf(lemma, wanted) {
      const found = new Set([lemma]);
      const left = wanted.flatMap((sense) => senses.get(lemma)?.[sense] ?? []);
      const seen = new Set(left);
      for (let offset = left.pop(); offset !== undefined; offset = left.pop()) {
        for (const word of words.get(offset) ?? []) found.add(word);
        const next = (below.get(offset) ?? []).filter((each) => !seen.has(each));
        left.push(...next);
        for (const each of next) seen.add(each);
      }
      return found;
    },
  };
}

function lemmaOf(word: string, senses: ReadonlyMap<string, unknown>): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (senses.has(word) && !word.endsWith('s')) return word;
  for (const [ending, instead] of ENDINGS) {
    const stem = word.slice(0, word.length - ending.length) + instead;
    if (word.endsWith(ending) && senses.has(stem)) return stem;
  }
  return word;
}

const plain = (word: string) => word.replaceAll('_', ' ');

/** The fields of each line; the licence at the top is indented. */
async function linesOf(file: string): Promise<string[][]> {
  const text = await readFile(file, 'latin1').catch(() => {
    throw new UsageError(
      `WordNet is not at ${file}. Install wordnet-base, or name its folder with --wordnet.`,
    );
  });
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.split(' | ')[0]!.trim().split(/\s+/));
}
