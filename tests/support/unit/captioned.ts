import { namedBeings } from '#models/experts/caption/named.ts';
import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';

/** A caption whose nouns the head for nouns gives these probabilities. */
export function captioned(text: string, nouns: Record<string, number>): CaptionFinding {
  const words = text.split(' ');
  return {
    text,
    lang: 'en',
    tokens: words.map((word) => ({ text: word, probability: 0.9 })),
    meanLogProbability: -0.1,
    named: namedBeings(words, []),
    nouns: Object.entries(nouns).map(([word, probability]) => ({ word, probability })),
  };
}

/** What the head for what is done tells: each verb with its probability. */
export function acts(probabilities: Record<string, number>): SeenFinding['acts'] {
  return Object.entries(probabilities).map(([name, probability]) => ({ name, probability }));
}
