import type { SeenFinding } from '#utils/domain/seen.ts';

/** Colours as captioners write them. */
export const COLOUR = /^(?:black|white|gr[ae]y|red|orange|yellow|green|blue|purple|pink|brown)$/;
/** What may follow a colour that is a noun itself: "a man in red and a dog". */
const NO_NOUN = /^(?:|and|or|is|are|with|in|on|at|of|to|from|by|near|who|that|while)$/;

/**
 * An English caption in lower case without the colours that none of the objects has. A captioner knows that jackets are often
 * red; the pixels know whether this one is.
 */
export function withoutFalseColours(caption: string, { objects }: SeenFinding): string {
  if (objects.every(({ boxes }) => boxes.length === 0)) return caption;
  const seen = new Set(objects.flatMap(({ colours }) => colours));
  const words = caption.split(' ');
  const isColour = (at: number) => COLOUR.test(words[at] ?? '');
  const joins = (at: number) => words[at] === 'and' && isColour(at - 1) && isColour(at + 1);
  const describes = (at: number): boolean =>
    joins(at + 1)
      ? describes(at + 2)
      : isColour(at + 1)
        ? describes(at + 1)
        : !NO_NOUN.test(words[at + 1] ?? '');
  const isFalse = (at: number) =>
    isColour(at) && describes(at) && !seen.has(words[at] === 'grey' ? 'gray' : words[at]!);
  // "red and white": without one of the two, the "and" goes too.
  const goes = (at: number) => isFalse(at) || (joins(at) && (isFalse(at - 1) || isFalse(at + 1)));
  return words
    .map((word, at) =>
      /^an?$/.test(word) && goes(at + 1)
        ? articleOf(words.find((_, later) => later > at && !goes(later)))
        : word,
    )
    .filter((_, at) => !goes(at))
    .join(' ');
}

/** By the sound of the next word, as far as its letters tell. */
function articleOf(next = ''): string {
  return /^[aeio]|^u(?!n[ai]|s)/.test(next) ? 'an' : 'a';
}
