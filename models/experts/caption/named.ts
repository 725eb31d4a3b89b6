import type { CaptionFinding, ObjectFinding } from '#utils/domain/findings.ts';
import beings from './beings.json' with { type: 'json' };

type Named = CaptionFinding['named'][number];

/** Longest phrase of the lists, in words. */
const LONGEST = 3;

/**
 * Words and phrases for people and animals, each with the COCO label that a detector would give it; null for an animal
 * that has no label, undefined for a phrase that only looks like one of them.
 */
const LEXICON = new Map<string, string | null | undefined>([
  ...Object.entries(beings.labels).flatMap(([label, words]) => words.map((word) => [word, label] as const)),
  ...beings.unseen.map((word) => [word, null] as const),
  ...beings.other.map((word) => [word, undefined] as const),
]);

/**
 * The people and animals that a caption names, each word once, with the score of the object that would confirm it: 0
 * where the detector saw none, or has no label for it.
 * @param words of the caption, in lower case
 */
export function namedBeings(words: readonly string[], objects: readonly ObjectFinding[]): Named[] {
  const named = new Map<string, Named>();
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(words, at);
    at += phrase ? phrase.split(' ').length : 1;
    const label = phrase && LEXICON.get(phrase);
    if (phrase === undefined || label === undefined) continue;
    const score = objects.find((object) => object.label === label)?.score ?? 0;
    named.set(phrase, { word: phrase, label: label || null, score });
  }
  return [...named.values()];
}

function longestPhrase(words: readonly string[], at: number): string | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (LEXICON.has(phrase)) return phrase;
  }
  return undefined;
}
