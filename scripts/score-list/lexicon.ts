import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';
import { readWordNet, type WordNet } from './wordnet.ts';

/** The words by which a name is true beside its hyponyms; shared with the recipe. */
const LEXICON = 'models/training/list/names/lexicon.txt';

/** Whether sentences that are true of a photo mention what a name says: by itself, a synonym or a hyponym. */
export type Lexicon = (name: string, sentences: readonly string[]) => boolean;

/** @throws UsageError where WordNet is not there */
export async function readLexicon(wordnet: string): Promise<Lexicon> {
  const text = await readFile(join(ROOT, LEXICON), 'utf8');
  return lexiconOf(text, await readWordNet(wordnet));
}

/** @param text lines of "name | lemma | senses | more words" */
export function lexiconOf(text: string, wordnet: WordNet): Lexicon {
  const entries = new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('|').map((part) => part.trim()))
      .map(([name = '', lemma = '', senses = '', more = '']) => [
        name,
        { lemma, senses: numbers(senses), more: words(more) },
      ]),
  );
  const accepted = new Map<string, ReadonlySet<string>>();
  return (name, sentences) => {
    let wanted = accepted.get(name);
    if (!wanted) accepted.set(name, (wanted = acceptedFor(name, entries.get(name), wordnet)));
    return [...mentioned(sentences.join(' . '), wordnet)].some((word) => wanted.has(word));
  };
}

interface Entry {
  lemma: string;
  senses: number[];
  more: string[];
}

function acceptedFor(name: string, entry: Entry | undefined, wordnet: WordNet): ReadonlySet<string> {
  const singular = wordnet.lemmaOf(name);
  const { lemma, senses, more } = entry ?? { lemma: singular, senses: [0], more: [] };
  const parts = name.includes(' or ') ? name.replaceAll(' or ', ' ').split(' ') : [];
  return new Set([...wordnet.wordsOf(lemma, senses), name, singular, ...more, ...parts]);
}

/** Every word of a text, its singular, and every run of two or three words. */
function mentioned(text: string, { lemmaOf }: WordNet): Set<string> {
  const all =
    text
      .toLowerCase()
      .replaceAll("'s", '')
      .match(/[a-z][a-z'-]*/g) ?? [];
  const lemmas = all.map(lemmaOf);
  const found = new Set([...all, ...lemmas]);
  for (const length of [2, 3]) {
    for (let at = 0; at + length <= all.length; at++) {
      found.add(all.slice(at, at + length).join(' '));
      found.add([...all.slice(at, at + length - 1), lemmas[at + length - 1]!].join(' '));
    }
  }
  return found;
}

const words = (text: string) => text.split(' ').filter(Boolean);
const numbers = (text: string) => words(text).map(Number);
