import { goesOn as wordsGoOn } from '#utils/domain/text/goes-on.ts';
import { heightOf, sharedColumns, widthOf, type PixelBox } from './boxes.ts';

export interface ReadLine extends PixelBox {
  text: string;
  confidence: number;
  /** True where it stands in the same row of a table as the line before it. */
  cell?: boolean;
  /** Height of its letters' ink in pixels, where that is of use. */
  ink?: number;
}

export interface JoinedLine extends ReadLine {
  /** True where it belongs to the paragraph of the line before it. */
  continues: boolean;
}

/** More space between lines than this share of their height begins a new paragraph. */
const MOST_GAP = 1.4;
/**
 * Lines whose heights differ by more than this factor are set in different sizes. Lines of one size differ up to this,
 * by letters with and without ascenders and descenders.
 */
const SAME_SIZE = 1.65;
/** The same factor where the words show that the sentence goes on. */
const SAME_SENTENCE = 2;
/** A line shorter than this share of the next one ended before the margin, and so ends its paragraph. */
const FULL = 0.7;

const WORD_DIVIDED = /(\p{Ll})[-\u00AD‐]$/u;
const FIRST_WORD = /^(\p{Ll}+)\S*/u;

/**
 * Marks the lines that continue a paragraph, and joins words that were divided at the end of a line.
 * @param isContinued whether a line continues the one before it
 */
export function joinParagraphs(lines: readonly ReadLine[], isContinued = follows): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const continues = last !== undefined && isContinued(last, line);
    const next = { ...line, continues };
    if (continues) joinDividedWord(last, next);
    if (next.text !== '') joined.push(next);
  }
  return joined;
}

export function follows(last: ReadLine, line: ReadLine): boolean {
  const [low, high] = [heightOf(last), heightOf(line)].sort((a, b) => a - b) as [number, number];
  const goesOn = /^\p{Ll}/u.test(line.text) || WORD_DIVIDED.test(last.text) || last.text.endsWith(',');
  // The text tells more than the boxes, whose height depends on the letters that happen to be in the line.
  if (high > (goesOn ? SAME_SENTENCE : SAME_SIZE) * low) return false;
  if (line.top <= last.top || line.top - last.bottom > MOST_GAP * (goesOn ? high : low)) return false;
  if (sharedColumns(last, line) < 0.5 * Math.min(widthOf(last), widthOf(line))) return false;
  if (goesOn || wordsGoOn(last.text, line.text)) return true;
  return (
    widthOf(last) >= FULL * widthOf(line) &&
    /[\p{L}\p{N},;]$/u.test(last.text) &&
    /\p{Ll}/u.test(last.text) &&
    isProse(last.text)
  );
}

/** Labels and menu entries of a word or two are not a paragraph. */
const isProse = (text: string): boolean => text.split(' ').length >= 4;

function joinDividedWord(last: JoinedLine, line: JoinedLine): void {
  const [tail] = FIRST_WORD.exec(line.text) ?? [];
  if (tail === undefined || !WORD_DIVIDED.test(last.text)) return;
  last.text = last.text.replace(WORD_DIVIDED, '$1') + tail;
  line.text = line.text.slice(tail.length).trimStart();
}
