/** Letters from which a line is a phrase rather than a button or a tick. */
const PHRASE = 4;
/** How much higher a later line must be to be the heading: heights of one font differ by what hangs below it. */
const HIGHER = 1.1;

export const isPhrase = (text: string): boolean => text.trim().length >= PHRASE;
export const isHigher = (height: number, before: number): boolean => height > before * HIGHER;

/** The highest line of some length; of about equal ones, the one that comes first. `lines` holds at least one. */
export function headingOf<Line extends { text: string }>(
  lines: readonly Line[],
  heightOf: (line: Line) => number,
): Line {
  const phrases = lines.filter(({ text }) => isPhrase(text));
  const candidates = phrases.length > 0 ? phrases : lines;
  return candidates.reduce((best, line) => (isHigher(heightOf(line), heightOf(best)) ? line : best));
}
