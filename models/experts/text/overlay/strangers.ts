import { heightOf, sharedColumns, type PixelBox } from '#models/experts/text/boxes.ts';

/** Share of the letters that stand on one line and are of one height, from which the row is in capitals. */
const CAPITALS = 0.6;
/** Letters are of one height where their tops, and their bottoms, differ by no more than this share of it. */
const LEVEL = 0.12;
/** How far a mark above a capital, or the tail of one, reaches beyond; and the height of a full stop or an apostrophe. */
const BEYOND = 0.4;
const MARK = 0.35;
/** The height of low parts, such as the lower ring of a per cent sign. */
const LOW = 0.6;

/** Between apostrophes and dashes, from the top of the row: no mark beside letters lies within these shares of the height. */
const AFLOAT = { from: LEVEL, to: 0.42 };

/**
 * Tells a patch of the photo from the letters of a row. Among capitals, which all have one height, it stands out. In small
 * letters nearly anything may be one, but for a speck beside them where no mark is.
 */
export function strangersAmong(letters: readonly PixelBox[]): (part: PixelBox) => boolean {
  const [top, bottom] = [
    middleOf(letters.map(({ top }) => top)),
    middleOf(letters.map(({ bottom }) => bottom)),
  ];
  const height = bottom - top;
  const highest = Math.min(...letters.map(({ top }) => top));
  const isAfloat = (part: PixelBox) =>
    part.top > highest + AFLOAT.from * (bottom - highest) &&
    part.bottom < highest + AFLOAT.to * (bottom - highest) &&
    !letters.some((letter) => sharedColumns(letter, part) > 0);
  const isLevel = (at: number, line: number) => Math.abs(at - line) <= LEVEL * height;
  const capitals = letters.filter((letter) => isLevel(letter.top, top) && isLevel(letter.bottom, bottom));
  if (capitals.length < CAPITALS * letters.length) return isAfloat;
  return (part) => {
    if (heightOf(part) <= MARK * height) return isAfloat(part);
    // Level above: letters, those with a tail, quotation marks, the stroke of an exclamation mark.
    if (isLevel(part.top, top)) return part.bottom > bottom + BEYOND * height;
    if (!isLevel(part.bottom, bottom)) return true;
    const isMarked = part.top < top && part.top >= top - BEYOND * height;
    return !isMarked && heightOf(part) > LOW * height;
  };
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
