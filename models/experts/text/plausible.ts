import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/**
 * Confidence from which a word counts, by its number of letters and digits: a line or a dot is easily taken for a
 * letter.
 */
const ENOUGH = [1, 0.85, 0.75, 0.65] as const;
const ENOUGH_FOR_LONGER = 0.5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const NO_VOWELS = /^[^\p{N}aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāēīōūąęėįųůőű]{4,}$/iu;
const SAME_THRICE = /([^\p{N}.])\1\1/iu;

/** Mean confidence below which a line is upside down, or not text. */
export const LINE_SURE = 0.6;
/**
 * How many letters of plausible words, and what share of all, make a line believed as a whole, with its dashes and odd
 * words.
 */
const LETTERS_BELIEVED = 6;
const SHARE_BELIEVED = 0.7;
const SYMBOLS_ONLY = /^[^\p{L}\p{N}]+$/u;
/** What rules, tick marks and specks beside a line are taken for, however confidently. */
const STROKES_ONLY = /^[-|_—–~=\\/.,'’‘`°:;]+$/u;
/** Confidence from which other symbols at the ends of a line count. */
const SYMBOL_AT_END = 0.8;

/** The words of a line that may be believed; none where too few are. */
export function plausibleWords({ words, confidence }: Reading): RecognisedWord[] {
  if (confidence < LINE_SURE) return [];
  const plausible = words.filter(isPlausible);
  const letters = lengthOf(plausible);
  const share = letters / lengthOf(words);
  if (plausible.length === 0 || share < 0.5) return [];
  return letters >= LETTERS_BELIEVED && share >= SHARE_BELIEVED ? trimSymbols(words) : plausible;
}

/** Mean confidence from which a line may be text, where most of what is around it is believed. */
const LINE_DOUBTFUL = 0.3;

/** The words of a line that is too doubtful to be believed by itself; none where they are not words. */
export function doubtfulWords({ words, confidence }: Reading): RecognisedWord[] {
  if (confidence < LINE_DOUBTFUL || confidence >= LINE_SURE) return [];
  const letters = words.reduce((sum, { text }) => sum + lettersIn(text), 0);
  const share = letters / lengthOf(words);
  return share >= SHARE_BELIEVED ? trimSymbols(words) : [];
}

/** The lines; without the doubtful ones where these hold more letters than the believed ones. */
export function unlessDoubtful<Line extends { text: string; confidence: number }>(
  lines: readonly Line[],
): Line[] {
  const believed = lines.filter(({ confidence }) => confidence >= LINE_SURE);
  return 2 * lengthOf(believed) >= lengthOf(lines) ? [...lines] : believed;
}

const lettersIn = (text: string): number => text.match(LETTER_OR_DIGIT)?.length ?? 0;
const lengthOf = (parts: readonly { text: string }[]): number =>
  parts.reduce((sum, { text }) => sum + text.length, 0);
const isDust = ({ text, confidence }: RecognisedWord): boolean =>
  STROKES_ONLY.test(text) || (SYMBOLS_ONLY.test(text) && confidence < SYMBOL_AT_END);

function trimSymbols(words: readonly RecognisedWord[]): RecognisedWord[] {
  const first = words.findIndex((word) => !isDust(word));
  const last = words.findLastIndex((word) => !isDust(word));
  return words.slice(first, last + 1);
}

/** Whether a word may be believed. No dictionary is used, so names and foreign words pass. */
export function isPlausible({ text, confidence }: Pick<RecognisedWord, 'text' | 'confidence'>): boolean {
  const letters = lettersIn(text);
  if (letters === 0) return false;
  if (letters * 2 < text.length) return false;
  if (confidence < (ENOUGH[letters] ?? ENOUGH_FOR_LONGER)) return false;
  const isOdd = SAME_THRICE.test(text) || (NO_VOWELS.test(text) && text !== text.toUpperCase());
  return !isOdd || confidence >= 0.9;
}
