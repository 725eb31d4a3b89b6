import type { RecognisedWord } from '#models/experts/text/recogniser.ts';

/** What a capital I without serifs is taken for. */
const LIKE_I = /[1l|i]/;
const DIGIT_LIKE: Record<string, string> = { '5': 'S', '0': 'O', '8': 'B' };

/**
 * The words with a capital I wherever the letter is a plain bar: a figure 1 has a flag, and nobody lays a rule over a photo.
 * Beside such an I, a figure is a misread letter too ("15" for "IS").
 * @param bars for each letter of the line whether it is a plain bar; of no use where the reader saw more letters or fewer
 */
export function withCapitals(words: readonly RecognisedWord[], bars: readonly boolean[]): RecognisedWord[] {
  const letters = words.flatMap(({ text }) => [...text].filter((letter) => /[\p{L}\p{N}|]/u.test(letter)));
  const isAligned = letters.length === bars.length;
  const isUpper = letters.filter((letter) => /\p{Lu}/u.test(letter)).length * 2 > letters.length;
  let at = 0;
  return words.map((word) => {
    if (word.text === '|' && letters.length <= bars.length) {
      at += 1;
      return { ...word, text: 'I', confidence: 1 };
    }
    const isLetter = [...word.text].map((letter) => /[\p{L}\p{N}|]/u.test(letter));
    const places = isLetter.map((is) => (is ? at++ : -1));
    if (!isAligned) return word;
    const isAlone = places.length === 1;
    const isI = (letter: string, i: number) =>
      bars[places[i]!] === true && LIKE_I.test(letter) && (isUpper || isAlone);
    const read = [...word.text];
    if (!read.some(isI)) return word;
    const text = read.map((letter, i) => (isI(letter, i) ? 'I' : (DIGIT_LIKE[letter] ?? letter))).join('');
    return /\d/.test(text) ? word : { ...word, text, confidence: isAlone ? 1 : word.confidence };
  });
}
