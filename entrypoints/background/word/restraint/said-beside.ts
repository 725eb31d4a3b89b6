/** What a language's words need before they can be compared. Captions are English today. */
interface Grammar {
  /** Words that carry nothing of what a picture shows. */
  empty: ReadonlySet<string>;
  /** Number words and the numbers that they stand for: a count is part of what is said. */
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

/** Of a language that nobody has described here every word counts, as it stands. */
const UNKNOWN: Grammar = { empty: new Set(), numbers: new Map(), stemOf: (word) => word };

/**
 * True where every word of a description in the language `lang` (BCP 47) that says something already stands in the
 * text beside the picture, whatever its form: "A dog runs in the grass" beside "Our dog running through grass".
 * A number has to stand there too: "Two dogs" says more than "Dogs".
 */
export function isSaidBeside(description: string, beside: string, lang: string): boolean {
  const grammar = /^en\b/i.test(lang) ? ENGLISH : UNKNOWN;
  const said = new Set(stemsOf(beside, lang, grammar));
  const stems = stemsOf(description, lang, grammar);
  return stems.length > 0 && stems.every((stem) => said.has(stem));
}

/** The words of a text, also where no spaces stand between them (Unicode, UAX 29), case and accents folded. */
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

/** Without the endings of possessive, plural, past and progressive: "running", "runs" are "run". */
function englishStemOf(given: string): string {
  const word = given.replace(/['’]s?$/, '');
  if (word.length < 4) return word;
  return word
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{3})(ing|ed|(?<=s|x|z|ch|sh)es|(?<!s)s)$/, '')
    .replace(/([b-df-hj-np-rtv])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');
}
