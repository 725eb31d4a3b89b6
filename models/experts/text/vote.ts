import { LINE_SURE } from './plausible.ts';
import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/**
 * One reading of several of the same line: of those with as many words as most have, for each word what most saw,
 * each vote weighing as much as it is sure. A word is as sure as the surest that saw it, the line
 * as those readings in the mean; but it is believed where one of them is, since sizes may suit it less.
 */
export function vote(readings: readonly Reading[]): Reading {
  const groups = Map.groupBy(readings, ({ words }) => words.length).values();
  const agreed = best([...groups], (group) => sum(group.map(({ confidence }) => confidence)));
  const words = agreed[0]!.words.map((_, at) => elect(agreed.map((reading) => reading.words[at]!)));
  const sureness = agreed.map(({ confidence }) => confidence);
  return {
    words,
    confidence: Math.max(sum(sureness) / sureness.length, Math.min(LINE_SURE, Math.max(...sureness))),
  };
}

/** Of the votes for a word, the share from which its accents count: they are overlooked far oftener than imagined. */
const ENOUGH_FOR_ACCENTS = 1 / 3;

function elect(votes: readonly RecognisedWord[]): RecognisedWord {
  const chosen = heaviest(votes, ({ text }) => plain(text));
  const accented = chosen.filter(({ text }) => text.normalize('NFD') !== bare(text));
  const counts = weight(accented) > ENOUGH_FOR_ACCENTS * weight(chosen);
  return surest(heaviest(counts ? accented : chosen, ({ text }) => text));
}

const surest = (words: readonly RecognisedWord[]): RecognisedWord =>
  best(words, ({ confidence }) => confidence);
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const plain = (text: string): string => bare(text).replaceAll(/[‘’]/gu, "'");

/** Those of the votes for one thing that are surer together than those for any other. */
function heaviest(
  votes: readonly RecognisedWord[],
  thing: (word: RecognisedWord) => string,
): RecognisedWord[] {
  return best([...Map.groupBy(votes, thing).values()], weight);
}

const weight = (words: readonly RecognisedWord[]): number => sum(words.map(({ confidence }) => confidence));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The first of the highest; of none, there is none. */
function best<T>(items: readonly T[], worth: (item: T) => number): T {
  return items.reduce((best, item) => (worth(item) > worth(best) ? item : best));
}
