/** A model's caption as a sentence, with its first letter in upper case. `lang` is a BCP 47 tag. */
export function sentence(caption: string, lang: string): string {
  const [first = '', ...rest] = caption.trim();
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** Shortens to at most `longest` characters, at the end of a word, with an ellipsis where something was cut off. */
export function fit(text: string, longest: number): string {
  return text.length <= longest ? text : `${beginning(text, longest - 1)}…`;
}

/**
 * At most the first `longest` characters, ending with a whole word and without the punctuation that follows it. A very
 * long last word is cut in the middle instead, since leaving it out would lose half of the text.
 */
export function beginning(text: string, longest: number): string {
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > longest / 2 ? end : longest).replace(/[\s,;:.]+$/, '');
}
