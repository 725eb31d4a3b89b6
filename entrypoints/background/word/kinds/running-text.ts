import type { TextLine } from '#utils/domain/findings.ts';
import { goesOn } from '#utils/domain/text/goes-on.ts';
import { readable } from '#utils/domain/text/readable.ts';

/**
 * Lines as running text. A line is joined to the one before it where it continues a paragraph, where the words show that
 * the sentence goes on, or where it begins with a lower-case letter, as the later lines of a centred sentence do. The
 * cells of a row are parted by commas. Any other line becomes a sentence of its own.
 */
export function runningText(lines: readonly TextLine[]): string {
  let text = '';
  for (const parts of sentencesOf(lines)) {
    const sentence = joined(parts);
    if (text === '') text = sentence;
    else text += /[\p{P}]$/u.test(text) ? ` ${sentence}` : `. ${sentence}`;
  }
  return text;
}

function sentencesOf(lines: readonly TextLine[]): TextLine[][] {
  const sentences: TextLine[][] = [];
  for (const line of lines) {
    const sentence = sentences.at(-1);
    if (sentence && (line.cell || goesOnWith(sentence.at(-1)!, line))) sentence.push(line);
    else sentences.push([line]);
  }
  return sentences;
}

function goesOnWith(last: TextLine, line: TextLine): boolean {
  return line.continues || /^\p{Ll}/u.test(line.text.trim()) || goesOn(last.text, line.text);
}

/** Capitals throughout are made readable as one sentence: "KEEP OFF | THE GRASS" becomes "Keep off the grass". */
function joined(lines: readonly TextLine[]): string {
  const texts = lines.map(({ text }) => text.trim());
  const hasCells = lines.some(({ cell }) => cell);
  if (!hasCells && !texts.some((text) => /\p{Ll}/u.test(text))) return readable(texts.join(' '));
  return lines.reduce((text, { cell }, at) => {
    const part = readable(texts[at]!);
    if (at === 0) return part;
    return cell && !/[,;:]$/u.test(text) ? `${text}, ${part}` : `${text} ${part}`;
  }, '');
}
