import type { CaptionFinding, CaptionToken } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';

/** From this probability somebody is called a child. Below it one caption in five that says so is wrong on Flickr8k's dev photos. */
const SURE_OF_CHILD = 0.7;

const ONE: ReadonlySet<string> = new Set('boy girl child kid baby toddler'.split(' '));
const SEVERAL: ReadonlySet<string> = new Set('boys girls children kids babies toddlers'.split(' '));
const YOUNG: ReadonlySet<string> = new Set(['young', 'little', 'small']);

/** A caption that calls somebody a child only where the photo bears it: "a young boy" who may be grown is "a person". */
export function aged(caption: CaptionFinding, { acts }: SeenFinding): CaptionFinding {
  const child = acts.find(({ name }) => name === 'child');
  if (!child || child.probability >= SURE_OF_CHILD) return caption;
  const renamed = caption.tokens.map((token) => ({ ...token, text: withoutAge(token.text) }));
  const grown = renamed.filter(({ text }, at) => !(YOUNG.has(text) && isPerson(renamed[at + 1]?.text)));
  const tokens = joined(grown);
  const named = caption.named.map((being) => ({ ...being, word: withoutAge(being.word) }));
  return { ...caption, text: tokens.map(({ text }) => text).join(' '), tokens, named };
}

function withoutAge(word: string): string {
  return ONE.has(word) ? 'person' : SEVERAL.has(word) ? 'people' : word;
}

function isPerson(word: string | undefined): boolean {
  return word === 'person' || word === 'people';
}

/** "A boy and a girl" are two people. */
function joined(tokens: readonly CaptionToken[]): CaptionToken[] {
  const text = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const at = tokens.findIndex((_, from) => text(from, from + 5) === 'a person and a person');
  if (at < 0) return [...tokens];
  const [one, person] = [tokens[at]!, tokens[at + 1]!];
  return tokens.toSpliced(at, 5, { ...one, text: 'two' }, { ...person, text: 'people' });
}
