/** Least number of letters to change, add or leave out to get from one text to the other (Levenshtein). */
export function characterErrors(read: string, truth: string): number {
  const [a, b] = [lettersOf(read), lettersOf(truth)];
  let row = b.map((_, index) => index + 1);
  for (const [i, letter] of a.entries()) {
    let corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, corner + (letter === b[j] ? 0 : 1));
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}

const lettersOf = (text: string): string[] =>
  Array.from(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
