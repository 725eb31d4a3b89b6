import { GENERIC_WORDS } from './data/generic.ts';
import { readsLikeWords } from './reads-like-words.ts';
import { withoutMachineParts } from './machine-parts.ts';

/** Most words that are told. */
const MOST_WORDS = 14;

/** What a segment of an address, or the name of a file, tells. */
export interface Slug {
  /** As a phrase that begins with an upper-case letter; '' where it holds no words. */
  words: string;
  /** True where all its words are ones that many addresses have, such as "product" or "image". */
  generic: boolean;
}

const NOTHING: Slug = { words: '', generic: true };

/** The namespaces of files in wikis, in the languages with the largest ones. */
const FILE_NAMESPACE =
  /^(file|image|media|datei|bild|fichier|archivo|imagen|ficheiro|imagem|bestand|plik|fil|tiedosto|файл|файл|ファイル|画像|文件|檔案|파일|ملف|پرونده|dosya|soubor|fájl)[:：]/iu;
/** The ending of a file, of a language and a file, or both of a program. */
const ENDINGS = /(\.[a-z]{2}(-[a-z]{2})?)?(\.[a-z][a-z\d]{1,4}){1,2}$/i;

/**
 * The words of a slug, split at separators and capitals, without file endings, ids, hashes, dates and sizes. Numbers in
 * it stay, because they belong to the words: "Omega 3". Words that do not read like any, or not like the page's language,
 * are none.
 * @param lang the page's language; '' where it is not known
 */
export function wordsOfSlug(slug: string, lang = ''): Slug {
  const stem = decoded(slug).replace(FILE_NAMESPACE, '').replace(/;.*$/, '').replace(ENDINGS, '');
  const parts = withoutMachineParts(stem);
  const words = parts.filter((part) => /\p{L}/u.test(part));
  const telling = words.filter((word) => !GENERIC_WORDS.has(word.toLowerCase()));
  // Words of one or two letters on average are not words but parts of a random name.
  const letters = words.join('').length;
  const isShort = letters / words.length < 2.5 && !isDense(stem);
  if (words.length === 0 || isShort || isShredded(stem) || !readsLikeWords(words, lang)) return NOTHING;
  const phrase = parts.slice(0, MOST_WORDS).join(' ');
  const generic = telling.length === 0 || (telling.join('').length < 3 && !isDense(stem));
  return { words: phrase.charAt(0).toUpperCase() + phrase.slice(1), generic };
}

/** How many words of a phrase tell more than where a server keeps a thing, or what sort of thing it is. */
export function countTelling(phrase: string): number {
  return phrase
    .split(' ')
    .filter((word) => word.length > 2 && /\p{L}/u.test(word) && !GENERIC_WORDS.has(word.toLowerCase()))
    .length;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a random name of mixed case, such as "dQwXcQbY". */
function isShredded(stem: string): boolean {
  return /^[\w-]{6,}$/.test(stem) && (stem.match(/[a-z][A-Z](?![a-z]{2})/g) ?? []).length >= 2;
}

/** True for scripts in which a word may be one or two letters long. */
function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text);
}
