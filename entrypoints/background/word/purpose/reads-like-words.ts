import { FUNCTION_WORDS } from './data/function-words.ts';

/** Pairs of letters that no word of a language in Latin letters has, or only a borrowed one. */
const ODD_PAIRS =
  /q(?![u\W_]|$)|j[bcdfghklmpqrstvwxz]|v[bcfghkmpqwxz]|x[bdgjkmnrvz]|[bcdfghkmpqrtvwz]x(?!$)|z[xjqrfg]|w[vxqj]|[fgkp]q|[bdfghkmp]z(?=[bcdfghkmp])/i;
/** Abbreviations that a person knows although nobody can pronounce them. */
const ABBREVIATIONS = new Set(
  'rss css pdf dvd sms vpn tv cd gps wlan html xml php sql nhl nfl nba bbc cnn wm gmbh mr mrs st dr ltd'.split(
    ' ',
  ),
);
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿąęıőű]/i;

/**
 * True where the words of an address read like words of the page's language: in its script, pronounceable, and without
 * the small words of another language. Where the language is not known, they have to be pronounceable.
 */
export function readsLikeWords(words: readonly string[], lang: string): boolean {
  if (lang && !isInScriptOf(words.join(''), lang)) return false;
  const odd = words.filter(isOdd);
  return odd.length * 2 <= words.length && !isForeign(words, lang);
}

/** The scripts that a language is written in, most of the letters in one of them. */
function isInScriptOf(text: string, lang: string): boolean {
  const script = scriptOf(lang);
  if (!script) return true;
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = letters.filter((letter) => script.test(letter));
  return own.length * 2 > letters.length;
}

function scriptOf(lang: string): RegExp | null {
  try {
    const { script = '' } = new Intl.Locale(lang).maximize();
    const scripts = COMPOUND[script] ?? [script];
    return new RegExp(scripts.map((one) => `\\p{sc=${one}}`).join('|'), 'u');
  } catch {
    return null;
  }
}

/** Codes of ISO 15924 that stand for several scripts of Unicode. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Hang', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

/** A word in Latin letters that nobody could pronounce. */
function isOdd(word: string): boolean {
  const letters = word.replace(/[^\p{sc=Latn}]/gu, '');
  if (letters.length < 3 || letters.length * 2 < word.length) return false;
  if (/^[A-Z]{2,5}$/.test(letters) || ABBREVIATIONS.has(letters.toLowerCase())) return false;
  return (
    !VOWEL.test(letters) || ODD_PAIRS.test(letters) || /[bcdfghjklmnpqrstvwxz]{6}|[aeiou]{5}/i.test(letters)
  );
}

/** True where small words of another language stand in it, and none of the page's own. */
function isForeign(words: readonly string[], lang: string): boolean {
  const own = FUNCTION_WORDS[lang.slice(0, 2).toLowerCase()];
  if (!own) return false;
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => own.has(word))) return false;
  return Object.values(FUNCTION_WORDS).some((others) => lower.filter((word) => others.has(word)).length >= 2);
}
