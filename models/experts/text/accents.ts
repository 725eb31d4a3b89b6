import type { Reading } from './read-line';
import type { Word } from './recogniser';

/** What English has no letters for. */
const FOREIGN = /[¡¿\u00C0-\u024F\u1E00-\u1EFF]/u;
/** A word with accents is taken where its reader was no less sure than English by more than this. */
const LENIENCE = 0.12;

/**
 * One reading of two: English as read, but the words in which the other reader, who knows all Latin letters,
 * saw accents and was about as sure. English data reads "Grüße" as "GriiBe", and rather surely.
 */
export function mergeAccents(english: Reading, latin: Reading): Reading {
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

const isForeign = (word: Word): boolean => FOREIGN.test(word.text);
