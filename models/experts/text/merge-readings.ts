import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';

/** What English has no letters for. */
const FOREIGN = /[¡¿\u00C0-\u024F\u1E00-\u1EFF]/u;
/** A word with accents is taken where its reader was no less sure than English by more than this. */
const LENIENCE = 0.12;

/** One reading of two: the words of the better one for each, as sure as the surer where both saw the same. */
export function mergeReadings(english: Reading, latin: Reading): Reading {
  const merged = mergeAccents(english, latin);
  if (english.words.length !== latin.words.length) return merged;
  const words = merged.words.map((word, at) => surer(word, english.words[at]!, latin.words[at]!));
  return { ...merged, words };
}

/** What both readers saw is there, if only one of them was sure: short words and numbers are seldom doubted by both. */
function surer(word: RecognisedWord, one: RecognisedWord, other: RecognisedWord): RecognisedWord {
  if (lettersOf(one) !== lettersOf(other)) return word;
  return { ...word, confidence: Math.max(one.confidence, other.confidence) };
}

const lettersOf = ({ text }: RecognisedWord): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/**
 * English as read, but the words in which the other reader, who knows all Latin letters,
 * saw accents and was about as sure. English data reads "Grüße" as "GriiBe", and rather surely.
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
