/** The least number of elements to change, add or remove to get from one list to the other (Levenshtein 1966). */
export function editDistance(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, element] of one.entries()) {
    const next = [at + 1];
    for (const [to, each] of other.entries()) {
      next.push(Math.min(next[to]! + 1, row[to + 1]! + 1, row[to]! + (element === each ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
