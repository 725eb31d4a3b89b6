import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/** Confidence from which a word counts, by how many letters and digits it has: a lone letter is soon seen in a line or dot. */
const ENOUGH = [1, 0.85, 0.75, 0.65] as const;
const ENOUGH_FOR_LONGER = 0.5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const NO_VOWELS = /^[^\p{N}aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāēīōūąęėįųůőű]{4,}$/iu;
const SAME_THRICE = /([^\p{N}.])\1\1/iu;

/** Mean confidence below which a line stands on its head, or is none. */
export const LINE_SURE = 0.6;
/** Letters of plausible words, and their share, from which a line is believed as a whole, its dashes and odd words too. */
const LETTERS_BELIEVED = 6;
const SHARE_BELIEVED = 0.7;
const SYMBOLS_ONLY = /^[^\p{L}\p{N}]+$/u;
/** What rules, ticks and specks beside a line are taken for, however surely. */
const STROKES_ONLY = /^[-|_—–~=\\/.,'’‘`°:;]+$/u;
/** Other symbols at the ends of a line count from here on. */
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

/** Mean confidence from which a line may be one, where most of what is around it is believed. */
const LINE_DOUBTFUL = 0.3;

/** The words of a line that is too doubtful to be believed by itself; none where they are no words. */
export function doubtfulWords({ words, confidence }: Reading): RecognisedWord[] {
  if (confidence < LINE_DOUBTFUL || confidence >= LINE_SURE) return [];
  const letters = words.reduce((sum, { text }) => sum + lettersIn(text), 0);
  const share = letters / lengthOf(words);
  return share >= SHARE_BELIEVED ? trimSymbols(words) : [];
}

/** Lines without the doubtful ones, where these hold more letters than what is believed. */
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

/** Whether it may be believed that these are letters. Knows no words: names and foreign words pass. */
export function isPlausible({ text, confidence }: Pick<RecognisedWord, 'text' | 'confidence'>): boolean {
  const letters = lettersIn(text);
  if (letters === 0) return false;
  if (letters * 2 < text.length) return false;
  if (confidence < (ENOUGH[letters] ?? ENOUGH_FOR_LONGER)) return false;
  const isOdd = SAME_THRICE.test(text) || (NO_VOWELS.test(text) && text !== text.toUpperCase());
  return !isOdd || confidence >= 0.9;
}
