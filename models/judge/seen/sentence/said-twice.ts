import { COLOUR } from './without-false-colours.ts';
import type { Phrase } from './parts.ts';

/** A colour may come back so many words later: of another thing. */
const FAR = 4;

/** Words that may stand twice in a sentence. */
const SMALL: ReadonlySet<string> = new Set(
  'a an the is are in on of and with at to by his her its their as two through near front'.split(' '),
);

/** One thing by several names. */
const SAME: Readonly<Record<string, string>> = {
  bicycle: 'bike',
  motorcycle: 'bike',
  motorbike: 'bike',
  couch: 'sofa',
};

/** Whether a sentence says something twice. */
export function saysTwice(words: readonly string[]): boolean {
  const stems = stemsOf(words);
  return stems.some((stem, at) => {
    const before = stems.lastIndexOf(stem, at - 1);
    return at > 0 && before >= 0 && !SMALL.has(stem) && !(COLOUR.test(stem) && at - before >= FAR);
  });
}

/** The phrases whose noun neither the words before them nor an earlier phrase has: "riding a bike (on a bike)". */
export function withoutEchoes(phrases: readonly Phrase[], before: readonly string[]): Phrase[] {
  const said = new Set(stemsOf(before));
  return phrases.filter(({ words }) => {
    const noun = stemsOf(words).at(-1) ?? '';
    return !said.has(noun) && said.add(noun);
  });
}

/** One and many of a thing are the same thing; a swimming pool is no verb. */
function stemsOf(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (words[at + 1] === 'pool') return `${word} pool`;
    const one = word.replace(/men$/, 'man').replace(/(?<=\w{2}[^s])s$/, '');
    return SAME[one] ?? one;
  });
}
