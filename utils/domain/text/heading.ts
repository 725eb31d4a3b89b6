/** Shortest line, in letters, that can be a heading. Shorter ones are labels of buttons or axes. */
const PHRASE = 4;
/**
 * How much taller a later line must be to be the heading instead. Lines of one font differ a little in height, since only
 * some have letters that reach below the baseline.
 */
const HIGHER = 1.1;

export const isPhrase = (text: string): boolean => text.trim().length >= PHRASE;
export const isHigher = (height: number, before: number): boolean => height > before * HIGHER;

/** The tallest line that is long enough; of about equally tall ones, the first. `lines` holds at least one. */
export function headingOf<Line extends { text: string }>(
  lines: readonly Line[],
  heightOf: (line: Line) => number,
): Line {
  const phrases = lines.filter(({ text }) => isPhrase(text));
  const candidates = phrases.length > 0 ? phrases : lines;
  return candidates.reduce((best, line) => (isHigher(heightOf(line), heightOf(best)) ? line : best));
}
