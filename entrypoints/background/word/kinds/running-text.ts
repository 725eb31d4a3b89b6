import { readable } from '#utils/domain/text/readable.ts';
import type { TextLine } from '#utils/domain/findings.ts';

/**
 * Lines as running text. A line is joined to the one before it where it continues a paragraph, or where it begins with a
 * lower-case letter, as the later lines of a centred sentence do. Any other line becomes a sentence of its own.
 */
export function runningText(lines: readonly TextLine[]): string {
  let text = '';
  for (const { text: raw, continues } of lines) {
    const line = readable(raw.trim());
    if (text === '') text = line;
    else if (continues || /^\p{Ll}/u.test(line)) text += ` ${line}`;
    else text += /[\p{P}]$/u.test(text) ? ` ${line}` : `. ${line}`;
  }
  return text;
}
