import { readable } from '#utils/domain/text/readable.ts';
import { sizeOfLine } from '#utils/domain/text/letter-height.ts';
import type { TextLine } from '#utils/domain/findings.ts';

export interface FigureParts {
  /** The line that heads the others, judged by its position and size. */
  title: string | null;
  /** The other lines with words, in reading order, each text once. */
  labels: string[];
}

/** A line set this much larger than the median one is a title in the upper half, or anywhere. */
const TALLER = 1.25;
const FAR_TALLER = 1.6;
/** Share of the picture's height, from the top, within which the topmost line is a title even if it is no taller. */
const TOP = 0.2;

/**
 * Numbers on axes and of values. They were read correctly, but mean nothing without what they measure. Thousands and millions
 * may be a letter behind a digit; before one, or alone, a letter is a name.
 */
const NUMBER = /^(?:[\s.,:%‰$€£¥+\-–−/()°]|\d(?:\s?[kKmMbB](?!\w))?)+$/;

/** Tells the title of a chart or diagram from its labels, and leaves out bare numbers. */
export function partsOf(lines: readonly TextLine[]): FigureParts {
  const wordy = wholeLabels(lines).filter(({ text }) => !NUMBER.test(text) && /\p{L}/u.test(text));
  const title = titleOf(wordy);
  const labels = wordy.filter((label) => label !== title).map(({ text }) => readable(text));
  return { title: title ? readable(title.text) : null, labels: [...new Set(labels)] };
}

interface Label extends Pick<TextLine, 'text' | 'box'> {
  /** How large its first line is set. */
  size: number;
}

/** Lines that continue others are one label with them. It keeps the place and the size of its first line. */
function wholeLabels(lines: readonly TextLine[]): Label[] {
  const labels: Label[] = [];
  for (const line of lines) {
    const { text, box, continues } = line;
    const last = continues ? labels.at(-1) : undefined;
    if (last) last.text += ` ${text.trim()}`;
    else labels.push({ text: text.trim(), box, size: sizeOfLine(line) });
  }
  return labels;
}

function titleOf(labels: readonly Label[]): Label | null {
  // A line higher than wide is the label of a vertical axis.
  const horizontal = labels.filter(({ box: [, , width, height] }) => width > height || labels.length === 1);
  const sizes = horizontal.map(({ size }) => size).toSorted((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const [largest] = horizontal.toSorted((a, b) => b.size - a.size);
  if (largest && largest.size > middle * (largest.box[1] < 0.5 ? TALLER : FAR_TALLER)) return largest;
  const [topmost] = horizontal.toSorted((a, b) => a.box[1] - b.box[1]);
  return topmost && topmost.box[1] < TOP && isPhrase(topmost.text) ? topmost : null;
}

/** A title has at least two words; a single word at the top may be part of a legend. */
function isPhrase(text: string): boolean {
  return text.trim().split(/\s+/).length > 1;
}
