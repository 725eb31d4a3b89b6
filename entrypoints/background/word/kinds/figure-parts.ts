import { readable } from '#utils/domain/text/readable.ts';
import type { TextLine } from '#utils/domain/findings.ts';

export interface FigureParts {
  /** The line that stands over the others, by its place and size. */
  title: string | null;
  /** The other words, in reading order, each once. */
  labels: string[];
}

/** A line this much taller than the middle one is a title wherever it stands. */
const TALLER = 1.25;
/** Share of the height within which the topmost line is a title even where it is no larger. */
const TOP = 0.2;

/** Ticks of axes and values: true, but noise without what they stand for. */
const NUMBER = /^[\d\s.,:%‰$€£¥+\-–−/()kKmMbB°]+$/;

/** Sorts the words of a chart or diagram by what they are for. Nothing is said that was not read. */
export function partsOf(lines: readonly TextLine[]): FigureParts {
  const wordy = lines.filter(({ text }) => !NUMBER.test(text.trim()) && /\p{L}/u.test(text));
  const title = titleOf(wordy);
  const labels = wordy.filter((line) => line !== title).map(({ text }) => readable(text.trim()));
  return { title: title ? readable(title.text.trim()) : null, labels: [...new Set(labels)] };
}

function titleOf(lines: readonly TextLine[]): TextLine | null {
  // A line that is upright is the label of an axis that runs up.
  const level = lines.filter(({ box: [, , width, height] }) => width > height || lines.length === 1);
  const heights = level.map(({ box }) => box[3]).toSorted((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 0;
  const [tallest] = level.toSorted((a, b) => b.box[3] - a.box[3]);
  if (tallest && tallest.box[3] > middle * TALLER && tallest.box[1] < 0.5) return tallest;
  const [topmost] = level.toSorted((a, b) => a.box[1] - b.box[1]);
  return topmost && topmost.box[1] < TOP && isPhrase(topmost.text) ? topmost : null;
}

/** Titles are phrases; a lone word at the top may as well be a legend. */
function isPhrase(text: string): boolean {
  return text.trim().split(/\s+/).length > 1;
}
