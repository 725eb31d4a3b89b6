import { editDistance } from '#scripts/lib/edit-distance.ts';

/**
 * Levenshtein distance between what is written and what was read, and the length of the first: blanks of any
 * sort are one blank, and typographic quotes are plain ones; case and accents count.
 */
export function characterErrors(truth: string, read: string): { edits: number; length: number } {
  const [wanted, got] = [[...normal(truth)], [...normal(read)]];
  return { edits: editDistance(wanted, got), length: wanted.length };
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
