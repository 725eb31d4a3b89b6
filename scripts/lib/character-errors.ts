import { editDistance } from './edit-distance.ts';

/**
 * The Levenshtein distance between what is written and what was read, and the length of what is written. White space of any
 * kind counts as one space, and typographic quotes as plain ones; case and accents count.
 */
export function characterErrors(written: string, read: string): { edits: number; length: number } {
  const [wanted, got] = [charactersOf(written), charactersOf(read)];
  return { edits: editDistance(wanted, got), length: wanted.length };
}

function charactersOf(text: string): string[] {
  return Array.from(
    text.normalize('NFC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim(),
  );
}
