/** Words of a caption as the scores count them: lower case, no punctuation, a clitic is a word ("dog 's"). */
export function tokensOf(caption: string): string[] {
  return caption.toLowerCase().match(/'[a-z]+|[a-z0-9]+/g) ?? [];
}

/** How often each run of `length` tokens occurs; its key is the tokens with spaces between. */
export function ngramsOf(tokens: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + length <= tokens.length; start++) {
    const ngram = tokens.slice(start, start + length).join(' ');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** One picture: what was said of it, and what people said. All tokenised. */
export interface Scored {
  caption: readonly string[];
  references: readonly (readonly string[])[];
}
