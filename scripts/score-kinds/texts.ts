import { characterErrors } from '#scripts/lib/character-errors.ts';
import type { AnsweredLabel } from './answered-label.ts';

export interface TextScore {
  /** Edits divided by the number of characters written, over all pictures; null if nothing is written. */
  characterErrorRate: number | null;
  /** Pictures that were not read exactly. */
  misread: { file: string; edits: number; written: string; read: string }[];
}

/** How well the pictures of text were read whose text is known. */
export function textScore(judged: readonly AnsweredLabel[]): TextScore {
  const misread: TextScore['misread'] = [];
  let [errors, letters] = [0, 0];
  for (const { label, read } of judged) {
    if (label.text === undefined) continue;
    const { edits, length } = characterErrors(label.text, read ?? '');
    errors += edits;
    letters += length;
    if (edits > 0) misread.push({ file: label.file, edits, written: label.text, read: read ?? '' });
  }
  return { characterErrorRate: letters === 0 ? null : errors / letters, misread };
}
