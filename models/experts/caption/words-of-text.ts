/** A token of a model that writes free text, with its spaces. */
interface TextToken {
  text: string;
  probability: number;
}

/** A word as it is compared: in lower case, without marks. */
interface TextWord {
  text: string;
  probability: number;
}

/**
 * The first sentence of a text, without its full stop, and with a small first letter if it is only large for being first: as
 * captioners write.
 */
export function firstSentence(text: string): string {
  const line = text.trim().split('\n', 1)[0]!.trim();
  // A full stop ends a sentence where a capital follows, or nothing: "a 5.5 m boat", "Mr. Smith" apart.
  const [sentence = line] = /^.*?(?<!\b(?:Mr|Mrs|Ms|Dr|St))[.!?](?=\s+\p{Lu}|\s*$)/u.exec(line) ?? [line];
  const bare = sentence.replace(/[.!?\s]+$/, '');
  return /^\p{Lu}\p{Ll}*(?:\s|$)/u.test(bare) ? bare[0]!.toLowerCase() + bare.slice(1) : bare;
}

/** The words of a text with the product of their tokens' probabilities, as far as these are known. */
export function wordsOfText(text: string, tokens: readonly TextToken[] | null): TextWord[] {
  const known = groupByWord(tokens ?? []);
  return text
    .split(/\s+/)
    .map((word, place) => ({ text: bareWord(word), probability: known[place] ?? 1 }))
    .filter((word) => word.text !== '');
}

function groupByWord(tokens: readonly TextToken[]): number[] {
  const products: number[] = [];
  for (const { text, probability } of tokens) {
    if (products.length === 0 || /^\s/.test(text)) products.push(probability);
    else products[products.length - 1]! *= probability;
  }
  return products;
}

function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}
