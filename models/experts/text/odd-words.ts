/** A Vietnamese syllable, as far as its letters are kept by a reader that does not know its marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|kh|ph|th|tr|ch|gi|gh|qu|[bcdđðghklmnpqrstvx])?[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?$/iu;
const ACCENT = /[^\p{ASCII}]/u;
/** Share of the words that are such syllables. */
const MOST = 0.75;

/** Whether words look like Vietnamese: short open syllables, each a word of its own, and an accent somewhere. */
export function isLikeVietnamese(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < 2 || !words.some((word) => ACCENT.test(word))) return false;
  const fitting = words.filter((word) => SYLLABLE.test(withoutTones(word)));
  return fitting.length >= MOST * words.length;
}

const withoutTones = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether capitals and digits stand inside words, as where Cyrillic is read as Latin: "3ayuHeHo", "MockBa". */
export const isMixed = (text: string): boolean => /\p{Ll}[\p{Lu}\d]|\d\p{L}{3}/u.test(text);
