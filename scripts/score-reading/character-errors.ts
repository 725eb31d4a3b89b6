import { editDistance } from '#scripts/lib/edit-distance.ts';

/** Letters to change, add or leave out in what was read: blanks of any sort are one blank. */
export function characterErrors(read: string, truth: string): number {
  return editDistance(lettersOf(read), lettersOf(truth));
}

const lettersOf = (text: string): string[] =>
  Array.from(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
