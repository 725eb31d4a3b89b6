/** A model's caption as a sentence: its first letter is upper case. `lang` is a BCP 47 tag. */
export function sentence(caption: string, lang: string): string {
  const [first = '', ...rest] = caption.trim();
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** Shortens to at most `longest` characters, at the end of a word, with an ellipsis where something is lost. */
export function fit(text: string, longest: number): string {
  return text.length <= longest ? text : `${beginning(text, longest - 1)}…`;
}

/** At most the first `longest` characters, to the end of a word and without what stands after it. */
export function beginning(text: string, longest: number): string {
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > longest / 2 ? end : longest).replace(/[\s,;:.]+$/, '');
}
