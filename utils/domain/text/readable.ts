/** Longest word without a vowel that counts as an acronym. */
const LONGEST_ACRONYM = 5;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const VOWEL = /[AEIOUYÀ-ÖØ-Ý]/u;
/** Well-known acronyms that could also be read as words, because they hold a vowel. */
const ACRONYMS = new Set(
  'NASA NATO UNESCO UNICEF USA UK EU UN US PDF HTML CSS API FAQ CEO TV DVD USB GPS URL ID IT AI DIY VIP OK'.split(
    ' ',
  ),
);

/**
 * A line of capitals as a sentence, because speech synthesis may spell capitals out letter by letter: "ANNUAL REPORT" becomes
 * "Annual report". Acronyms keep their capitals, and a line that is not all capitals stays as it is.
 */
export function readable(line: string): string {
  if (!CAPITALS.test(line)) return line;
  const words = line.split(' ');
  if (words.length === 1 && isAcronym(line)) return line;
  const lower = words.map((word) => (isAcronym(word) ? word : word.toLowerCase())).join(' ');
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

function isAcronym(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < 2) return /\p{N}/u.test(word);
  if (ACRONYMS.has(letters) || /\p{N}/u.test(word)) return true;
  return letters.length <= LONGEST_ACRONYM && !VOWEL.test(letters);
}
