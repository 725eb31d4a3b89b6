import { characterErrors } from './character-errors.ts';
import type { Judged } from './score.ts';

export interface TextScore {
  /** Edits by characters of the truth, over all; null where nothing is written. */
  characterErrorRate: number | null;
  /** Pictures that were not read letter for letter. */
  misread: { file: string; edits: number; written: string; read: string }[];
}

/** How well pictures of text were read, of those whose text is known. */
export function textScore(judged: readonly Judged[]): TextScore {
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
