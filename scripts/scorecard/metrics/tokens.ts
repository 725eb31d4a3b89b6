/** The words of a caption as the scores count them: in lower case, without punctuation, clitics as words ("dog 's"). */
export function tokensOf(caption: string): string[] {
  return caption.toLowerCase().match(/'[a-z]+|[a-z0-9]+/g) ?? [];
}

/** How often each run of `length` tokens occurs. The key is the tokens joined by spaces. */
export function ngramsOf(tokens: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + length <= tokens.length; start++) {
    const ngram = tokens.slice(start, start + length).join(' ');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** A model's caption of a picture and the captions that people wrote, as tokens. */
export interface TokenisedCaption {
  caption: readonly string[];
  references: readonly (readonly string[])[];
}
