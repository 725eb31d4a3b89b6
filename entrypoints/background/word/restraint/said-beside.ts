/** How the words of a language are compared. Captions are English today. */
interface Grammar {
  /** Words that tell nothing about what a picture shows. */
  empty: ReadonlySet<string>;
  /** Number words with their digits, since a count is part of what is said. */
  numbers: ReadonlyMap<string, string>;
  stemOf(word: string): string;
}

const ENGLISH: Grammar = {
  empty: new Set(
    (
      'a an the of in on at to with and or by from for is are was be it its their his her this that there some ' +
      'one 1 several many group pair piece pieces may show possibly'
    ).split(' '),
  ),
  numbers: new Map(
    'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, String(i + 2)]),
  ),
  stemOf: englishStemOf,
};

/** For any other language: every word counts, exactly as it is written. */
const UNKNOWN: Grammar = { empty: new Set(), numbers: new Map(), stemOf: (word) => word };

/**
 * True where the text beside a picture already holds every meaningful word of the description, in any form:
 * "A dog runs in the grass" beside "Our dog running through grass". Numbers have to match too: "Two dogs" says more
 * than "Dogs". `lang` is the description's language, a BCP 47 tag.
 */
export function isSaidBeside(description: string, beside: string, lang: string): boolean {
  const grammar = /^en\b/i.test(lang) ? ENGLISH : UNKNOWN;
  const said = new Set(stemsOf(beside, lang, grammar));
  const stems = stemsOf(description, lang, grammar);
  return stems.length > 0 && stems.every((stem) => said.has(stem));
}

/** The words of a text without case, accents and endings. Languages without spaces are split too (Unicode, UAX 29). */
function stemsOf(text: string, lang: string, { empty, numbers, stemOf }: Grammar): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLocaleLowerCase(lang || undefined);
  return [...new Intl.Segmenter(lang || undefined, { granularity: 'word' }).segment(folded)]
    .filter(({ segment, isWordLike }) => isWordLike && !empty.has(segment))
    .map(({ segment }) => numbers.get(segment) ?? stemOf(segment));
}

/** A word without its possessive, plural, past or progressive ending: "running" and "runs" become "run". */
function englishStemOf(given: string): string {
  const word = given.replace(/['’]s?$/, '');
  if (word.length < 4) return word;
  return word
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{3})(ing|ed|(?<=s|x|z|ch|sh)es|(?<!s)s)$/, '')
    .replace(/([b-df-hj-np-rtv])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');
}
