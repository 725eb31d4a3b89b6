/** Letters from which a line is a phrase rather than a button or a tick. */
const PHRASE = 4;
/** How much higher a later line must be to be the heading: heights of one font differ by what hangs below it. */
const HIGHER = 1.1;

/** The highest line of some length; of about equal ones, the one that comes first. `lines` holds at least one. */
export function headingOf<Line extends { text: string }>(
  lines: readonly Line[],
  heightOf: (line: Line) => number,
): Line {
  const phrases = lines.filter(({ text }) => text.trim().length >= PHRASE);
  const candidates = phrases.length > 0 ? phrases : lines;
  return candidates.reduce((best, line) => (heightOf(line) > heightOf(best) * HIGHER ? line : best));
}
