import { readable } from '#utils/domain/text/readable.ts';
import type { TextLine } from '#utils/domain/findings.ts';

/**
 * Lines as running text: those that continue a paragraph, or begin with a small letter as centred lines do, are
 * joined to it; the others are sentences of their own.
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
