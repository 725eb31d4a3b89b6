/** English words that carry nothing of what a picture shows. */
const EMPTY = new Set(
  (
    'a an the of in on at to with and or by from for is are was be it its their his her this that there some ' +
    'one two three four five six seven eight nine ten several many group pair piece pieces may show possibly'
  ).split(' '),
);

/**
 * True where every word of an English description that says something already stands in the text beside the
 * picture, whatever its form: "A dog runs in the grass" beside "Our dog running through grass".
 */
export function isSaidBeside(description: string, beside: string): boolean {
  const said = new Set(stemsOf(beside));
  const stems = stemsOf(description);
  return stems.length > 0 && stems.every((stem) => said.has(stem));
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map(stemOf);
}

/** Without the endings of plural, past and progressive: "running", "runs" are "run". */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{3})(ing|ed|(?<=s|x|z|ch|sh)es|(?<!s)s)$/, '')
    .replace(/([b-df-hj-np-rtv])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');
}
