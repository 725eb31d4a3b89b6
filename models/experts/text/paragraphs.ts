import { heightOf, sharedColumns, widthOf, type PixelBox } from './boxes.ts';

export interface ReadLine extends PixelBox {
  text: string;
  confidence: number;
}

export interface JoinedLine extends ReadLine {
  /** True where it belongs to the paragraph of the line before it. */
  continues: boolean;
}

/** Of the line's height: more space than this begins a new paragraph. */
const MOST_GAP = 1.4;
/** Heights that differ by more are set in different sizes; with or without tails, one size gives up to this. */
const SAME_SIZE = 1.65;
/** The same where the words say that the line goes on. */
const SAME_SENTENCE = 2;
/** Of the wider line: a shorter one ended before the margin and so ends its paragraph. */
const FULL = 0.7;

const WORD_DIVIDED = /(\p{Ll})[-\u00AD‐]$/u;
const FIRST_WORD = /^(\p{Ll}+)\S*/u;

/** Says which lines continue a paragraph, and puts words together that a line's end divided. */
export function joinParagraphs(lines: readonly ReadLine[]): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const continues = last !== undefined && follows(last, line);
    const next = { ...line, continues };
    if (continues) mendDivision(last, next);
    if (next.text !== '') joined.push(next);
  }
  return joined;
}

function follows(last: ReadLine, line: ReadLine): boolean {
  const [low, high] = [heightOf(last), heightOf(line)].sort((a, b) => a - b) as [number, number];
  const goesOn = /^\p{Ll}/u.test(line.text) || WORD_DIVIDED.test(last.text) || last.text.endsWith(',');
  // What is written tells more than boxes, which are as high as the letters that happen to be in the line.
  if (high > (goesOn ? SAME_SENTENCE : SAME_SIZE) * low) return false;
  if (line.top <= last.top || line.top - last.bottom > MOST_GAP * (goesOn ? high : low)) return false;
  if (sharedColumns(last, line) < 0.5 * Math.min(widthOf(last), widthOf(line))) return false;
  if (goesOn) return true;
  return (
    widthOf(last) >= FULL * widthOf(line) &&
    /[\p{L}\p{N},;]$/u.test(last.text) &&
    /\p{Ll}/u.test(last.text) &&
    isProse(last.text)
  );
}

/** Labels and menu entries of a word or two are no paragraph. */
const isProse = (text: string): boolean => text.split(' ').length >= 4;

function mendDivision(last: JoinedLine, line: JoinedLine): void {
  const [tail] = FIRST_WORD.exec(line.text) ?? [];
  if (tail === undefined || !WORD_DIVIDED.test(last.text)) return;
  last.text = last.text.replace(WORD_DIVIDED, '$1') + tail;
  line.text = line.text.slice(tail.length).trimStart();
}
