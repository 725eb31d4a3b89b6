/**
 * Levenshtein distance between what is written and what was read, and the length of the first: blanks of any
 * sort are one blank, and typographic quotes are plain ones; case and accents count.
 */
export function characterErrors(truth: string, read: string): { edits: number; length: number } {
  const [wanted, got] = [[...normal(truth)], [...normal(read)]];
  let row = Array.from({ length: got.length + 1 }, (_, at) => at);
  for (const [at, letter] of wanted.entries()) {
    const next = [at + 1];
    for (const [to, other] of got.entries()) {
      next.push(Math.min(next[to]! + 1, row[to + 1]! + 1, row[to]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return { edits: row.at(-1)!, length: wanted.length };
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
