import type { Word } from './recogniser';

/** Confidence from which a word counts, by how many letters and digits it has: a lone letter is soon seen in a line or dot. */
const ENOUGH = [1, 0.85, 0.75, 0.65] as const;
const ENOUGH_FOR_LONGER = 0.5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const NO_VOWELS = /^[^\p{N}aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāēīōūąęėįųůőű]{4,}$/iu;
const SAME_THRICE = /([^\p{N}.])\1\1/iu;

/** Whether it may be believed that these are letters. Knows no words: names and foreign words pass. */
export function isPlausible({ text, confidence }: Pick<Word, 'text' | 'confidence'>): boolean {
  const letters = text.match(LETTER_OR_DIGIT)?.length ?? 0;
  if (letters === 0) return false;
  if (letters * 2 < text.length) return false;
  if (confidence < (ENOUGH[letters] ?? ENOUGH_FOR_LONGER)) return false;
  const isOdd = SAME_THRICE.test(text) || (NO_VOWELS.test(text) && text !== text.toUpperCase());
  return !isOdd || confidence >= 0.9;
}
