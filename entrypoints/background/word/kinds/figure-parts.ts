import { readable } from '#utils/domain/text/readable.ts';
import type { TextLine } from '#utils/domain/findings.ts';

export interface FigureParts {
  /** The line that heads the others, judged by its position and size. */
  title: string | null;
  /** The other lines with words, in reading order, each text once. */
  labels: string[];
}

/** A line this much taller than the median one is a title anywhere in the upper half. */
const TALLER = 1.25;
/** Share of the picture's height, from the top, within which the topmost line is a title even if it is no taller. */
const TOP = 0.2;

/** Numbers on axes and of values. They were read correctly, but mean nothing without what they measure. */
const NUMBER = /^[\d\s.,:%‰$€£¥+\-–−/()kKmMbB°]+$/;

/** Tells the title of a chart or diagram from its labels, and leaves out bare numbers. */
export function partsOf(lines: readonly TextLine[]): FigureParts {
  const wordy = lines.filter(({ text }) => !NUMBER.test(text.trim()) && /\p{L}/u.test(text));
  const title = titleOf(wordy);
  const labels = wordy.filter((line) => line !== title).map(({ text }) => readable(text.trim()));
  return { title: title ? readable(title.text.trim()) : null, labels: [...new Set(labels)] };
}

function titleOf(lines: readonly TextLine[]): TextLine | null {
  // A line higher than wide is the label of a vertical axis.
  const horizontal = lines.filter(({ box: [, , width, height] }) => width > height || lines.length === 1);
  const heights = horizontal.map(({ box }) => box[3]).toSorted((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 0;
  const [tallest] = horizontal.toSorted((a, b) => b.box[3] - a.box[3]);
  if (tallest && tallest.box[3] > middle * TALLER && tallest.box[1] < 0.5) return tallest;
  const [topmost] = horizontal.toSorted((a, b) => a.box[1] - b.box[1]);
  return topmost && topmost.box[1] < TOP && isPhrase(topmost.text) ? topmost : null;
}

/** A title has at least two words; a single word at the top may be part of a legend. */
function isPhrase(text: string): boolean {
  return text.trim().split(/\s+/).length > 1;
}
