import { GENERIC_TEXTS, isCountWord } from './data/generic-texts.ts';

/** A longer text is no name. */
const LONGEST = 160;

/** True for a text that can be a name: no price, date, number, credit, address of a file, or phrase such as "Read more". */
export function isTelling(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/[:：]$/.test(text.trim())) return false;
  if (!/\p{L}{2}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(bare) || text.length > LONGEST)
    return false;
  return !GENERIC_TEXTS.has(bare) && !isFigures(text, bare) && !isCredit(text) && !isFileName(text);
}

/** A count, a price, a date, a duration: figures with words that only go with them. */
function isFigures(text: string, bare: string): boolean {
  if (!/\p{N}/u.test(text)) return false;
  const words = bare.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isPrice = /^[\d.,\s]+\s?\p{Sc}$|^\p{Sc}\s?[\d.,\s]+$/u.test(text);
  return isPrice || words.every((word) => word.length < 2 || isCountWord(word));
}

function isCredit(text: string): boolean {
  return /^\s*(©|\(c\)|(photo|foto|image|bild|picture|source|quelle|crédit|credit|fuente|fonte|写真)\s*[:：/©])/iu.test(
    text,
  );
}

function isFileName(text: string): boolean {
  return /\.(jpe?g|png|gif|webp|svg|tiff?)$|^\S+\.(pdf|html?)$|^https?:\/\/|^www\.\S+$/iu.test(text.trim());
}
