import { LINE_SURE } from './plausible.ts';
import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/**
 * Makes one reading of several readings of the same line. Those take part that have the number of words on which most
 * agree. For each word they vote, each vote weighted by its confidence. A word is as certain as the surest vote for it.
 * The line is as certain as these readings are on average, but is believed where one of them would be: not every size
 * suits it.
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

/** Share of the votes for a word from which its accents count: accents are overlooked far more often than imagined. */
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

/** The votes for whatever has the most confidence in all. */
function heaviest(
  votes: readonly RecognisedWord[],
  thing: (word: RecognisedWord) => string,
): RecognisedWord[] {
  return best([...Map.groupBy(votes, thing).values()], weight);
}

const weight = (words: readonly RecognisedWord[]): number => sum(words.map(({ confidence }) => confidence));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The first of the highest. There must be at least one item. */
function best<T>(items: readonly T[], worth: (item: T) => number): T {
  return items.reduce((best, item) => (worth(item) > worth(best) ? item : best));
}
