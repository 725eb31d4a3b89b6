import stringWidth from 'string-width';

/** Marks that a terminal draws over the character before them. The emoji selector is none: it widens its character. */
const OVERLAID = /(?!\uFE0F)[\p{Mn}\p{Me}]/gu;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes on a terminal: Chinese characters and emoji take two, combining marks none. */
export function widthOf(text: string): number {
  return stringWidth(text.replace(OVERLAID, ''));
}

/** What a person sees as the characters of a text. */
export function charactersOf(text: string): string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment);
}

/** The text followed by as many blanks as it needs to be `width` wide. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** On one line and without control characters, which could move the cursor. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

/** A name that is too long loses its middle: its beginning and its ending tell files apart. */
export function shortened(text: string, width: number): string {
  const line = onOneLine(text);
  if (widthOf(line) <= width) return line;
  const all = charactersOf(line);
  const tail = take(all.toReversed(), Math.floor((width - 1) / 2)).toReversed();
  const head = take(all, width - 1 - widthOf(tail.join('')));
  return `${head.join('')}…${tail.join('')}`;
}

/** The first characters that fit into `width`. */
export function take(from: readonly string[], width: number): string[] {
  let used = 0;
  const end = from.findIndex((character) => (used += widthOf(character)) > width);
  return end < 0 ? [...from] : from.slice(0, end);
}
