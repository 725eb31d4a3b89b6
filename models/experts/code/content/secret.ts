import { SECRET_LABELS, SECRET_SHAPES } from './data/secret-signs.ts';

/** A number with this many digits, not counting spaces, dots and hyphens, is that of a card, an account or a parcel. */
export const LONG_NUMBER = /(?:\d[ .-]?){13,}/;

/** From how many words a wallet is restored (BIP 39), and how long these are. */
const SEED_COUNTS = new Set([12, 15, 18, 21, 24, 25]);
const SEED_WORD = /^\p{L}{3,8}$/u;

/** True where a text may give access to something or say who somebody is. In doubt it is true. */
export function isSecret(text: string): boolean {
  if (SECRET_SHAPES.some((shape) => shape.test(text))) return true;
  if (SECRET_LABELS.test(text) || LONG_NUMBER.test(text)) return true;
  return isSeedPhrase(text) || text.split(/[\s,;|=:"'()[\]{}<>]+/).some(isToken);
}

/** True where one of the parts of a host or an address may be a key. Hyphens separate its words. */
export function isSecretName(name: string): boolean {
  return isHexadecimal(name) || isSecret(name.replaceAll('-', ' '));
}

/** Numbers and punctuation between the words make no difference. */
function isSeedPhrase(text: string): boolean {
  const words = text.match(/[\p{L}]+/gu) ?? [];
  return SEED_COUNTS.has(words.length) && words.every((word) => SEED_WORD.test(word)) && !/[.!?]$/.test(text);
}

/** A word of no language: long, and a mix of letters and digits, or with too few vowels. */
function isToken(word: string): boolean {
  if (word.length >= 40) return true;
  if (isHexadecimal(word)) return true;
  if (word.length >= 8 && /[^\p{L}\p{N}.,!?'’\-–/&]/u.test(word) && turnsIn(word) >= 2) return true;
  if (word.length >= 8 && turnsIn(word) >= 4) return true;
  if (word.length >= 14 && turnsIn(word) >= 1 && /\d/.test(word)) return true;
  return word.length >= 14 && /^[a-z]+$/i.test(word) && looksRandom(word);
}

function isHexadecimal(word: string): boolean {
  return /^[\da-f-]{12,}$/i.test(word) && /\d/.test(word) && /[a-f-]/i.test(word);
}

/** How often the kind of character changes along a word. A capital at its beginning is no change. */
function turnsIn(word: string): number {
  const sorts = [...word].map((letter) => {
    if (/\p{N}/u.test(letter)) return 'digit';
    if (/\p{Lu}/u.test(letter)) return 'upper';
    return /\p{L}/u.test(letter) ? 'lower' : 'mark';
  });
  if (sorts[0] === 'upper' && sorts[1] === 'lower') sorts[0] = 'lower';
  return sorts.filter((sort, at) => at > 0 && sort !== sorts[at - 1]).length;
}

function looksRandom(word: string): boolean {
  const vowels = word.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels < word.length / 5 || /[^aeiouy]{7}/i.test(word) || turnsIn(word) >= 3;
}
