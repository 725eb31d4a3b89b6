/**
 * The next token's log-probabilities, with those of tokens that would repeat a run of `length` tokens set to minus
 * infinity (Paulus et al. 2018, section 2.5): decoders with a small vocabulary tend to write "a dog and a dog".
 * @param tokens written so far
 * @param length 0 blocks nothing
 * @returns the row itself where nothing is blocked
 */
export function unblocked(row: Float32Array, tokens: readonly number[], length: number): Float32Array {
  if (length < 1 || tokens.length < length) return row;
  const context = tokens.slice(tokens.length - length + 1);
  const blocked = new Set<number>();
  for (let end = length - 1; end < tokens.length; end++) {
    const start = end - length + 1;
    if (context.every((token, index) => tokens[start + index] === token)) blocked.add(tokens[end]!);
  }
  if (blocked.size === 0) return row;
  const rest = Float32Array.from(row);
  for (const token of blocked) rest[token] = -Infinity;
  return rest;
}
