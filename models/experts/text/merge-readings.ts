import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/** Letters that English does not have. */
const FOREIGN = /[¡¿\u00C0-\u024F\u1E00-\u1EFF]/u;
/** A word with accents is taken where its reader was less sure than the English one by no more than this. */
const LENIENCE = 0.12;

/**
 * Makes one reading of two: each word comes from the reader that suits it better, with the higher confidence where both
 * read the same.
 */
export function mergeReadings(english: Reading, latin: Reading): Reading {
  const merged = mergeAccents(english, latin);
  if (english.words.length !== latin.words.length) return merged;
  const words = merged.words.map((word, at) => surer(word, english.words[at]!, latin.words[at]!));
  return { ...merged, words };
}

/**
 * A word that both readers saw is there, even if only one of them was sure: the two seldom both doubt a short word or a
 * number.
 */
function surer(word: RecognisedWord, one: RecognisedWord, other: RecognisedWord): RecognisedWord {
  if (lettersOf(one) !== lettersOf(other)) return word;
  return { ...word, confidence: Math.max(one.confidence, other.confidence) };
}

const lettersOf = ({ text }: RecognisedWord): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/**
 * The English reading, but for the words in which the other reader, which knows all Latin letters, saw accents and was
 * about as sure. The English data reads "Grüße" as "GriiBe", and is rather sure of it.
 */
function mergeAccents(english: Reading, latin: Reading): Reading {
  if (!latin.words.some(isForeign)) return latin.confidence > english.confidence + LENIENCE ? latin : english;
  if (latin.words.length !== english.words.length) {
    return latin.confidence >= english.confidence - LENIENCE ? latin : english;
  }
  const words = english.words.map((word, at) => {
    const other = latin.words[at]!;
    return isForeign(other) && other.confidence >= word.confidence - LENIENCE ? other : word;
  });
  return { words, confidence: Math.max(english.confidence, latin.confidence) };
}

const isForeign = (word: RecognisedWord): boolean => FOREIGN.test(word.text);
