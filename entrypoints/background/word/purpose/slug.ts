import { GENERIC_WORDS } from './data/generic.ts';

/** Most words that are told. */
const MOST_WORDS = 9;

/** What a segment of an address, or the name of a file, tells. */
export interface Slug {
  /** As a phrase that begins with an upper-case letter; '' where it holds no words. */
  words: string;
  /** True where all its words are ones that many addresses have, such as "product" or "image". */
  generic: boolean;
}

const UUID = /^(?=.*\d)[\da-f]{4,}(-[\da-f]{4,}){2,}$/i;

const NOTHING: Slug = { words: '', generic: true };

/**
 * The words of a slug, split at separators and capitals, without file endings, numbers, sizes, hexadecimal digits and
 * other parts made by machines.
 */
export function wordsOfSlug(slug: string): Slug {
  const stem = decoded(slug)
    .replace(/;.*$/, '')
    .replace(/(\.[a-z][a-z\d]{1,4}){1,2}$/i, '');
  const parts = stem.split(/[^\p{L}\p{M}\p{N}'’]+/u).flatMap(apart);
  const words = parts.filter((part) => part && !isMachineMade(part));
  const telling = words.filter((word) => !GENERIC_WORDS.has(word.toLowerCase()));
  // Words of one or two letters on average are not words but parts of a random name.
  const letters = words.join('').length;
  if (
    words.length === 0 ||
    (letters / words.length < 2.5 && !isDense(stem)) ||
    isShredded(stem) ||
    UUID.test(stem)
  )
    return NOTHING;
  const phrase = words.slice(0, MOST_WORDS).join(' ');
  const generic = telling.length === 0 || (telling.join('').length < 3 && !isDense(stem));
  return { words: phrase.charAt(0).toUpperCase() + phrase.slice(1), generic };
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Splits a word at its capitals: "AboutUs" is two words, "iPhone" is one. */
function apart(part: string): string[] {
  return /^[a-z]{2,}(?:[A-Z][a-z]+)+$|^[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+$/.test(part)
    ? part.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
    : [part];
}

function isMachineMade(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  return (
    digits === word.length ||
    /^\d+(x\d*|px|w|h|k|kb|mb)$/i.test(word) ||
    /^[wh]\d+$/i.test(word) ||
    (digits > 0 && /^[\da-f]{6,}$/i.test(word)) ||
    (digits > 0 && word.length >= 5 && !/^\p{L}{3,}\d{1,4}$/u.test(word)) ||
    (/^[a-z]{5,}$/i.test(word) && !/[aeiouy]/i.test(word))
  );
}

/** True for a random name of mixed case, such as "dQwXcQbY". */
function isShredded(stem: string): boolean {
  return /^[\w-]{6,}$/.test(stem) && (stem.match(/[a-z][A-Z](?![a-z]{2})/g) ?? []).length >= 2;
}

/** True for scripts in which a word may be one or two letters long. */
function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text);
}
