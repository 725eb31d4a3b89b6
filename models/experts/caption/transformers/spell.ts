import type { CaptionWord } from '#models/experts/caption/writer/caption-writer.ts';

/**
 * The words that tokens make up. A word begins where the text of a token begins with white space.
 * @param decode gives the text of some tokens, with its spaces
 */
export function spell(
  tokens: readonly number[],
  decode: (tokens: readonly number[]) => string,
): CaptionWord[] {
  const groups: number[][] = [];
  for (const [place, token] of tokens.entries()) {
    const last = groups.at(-1);
    if (last && !beginsWord(decode([token]))) last.push(place);
    else groups.push([place]);
  }
  return groups.map((places) => ({ text: decode(places.map((place) => tokens[place]!)).trim(), places }));
}

/** Each of the first `count` tokens as a word; undefined for one that continues a word. */
export function wholeWords(
  count: number,
  decode: (tokens: readonly number[]) => string,
): (string | undefined)[] {
  return Array.from({ length: count }, (_, token) => {
    const text = decode([token]);
    return beginsWord(text) ? text.trim() : undefined;
  });
}

function beginsWord(text: string): boolean {
  return /^\s/.test(text);
}
