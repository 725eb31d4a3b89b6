/**
 * The natural logarithms of the probabilities that `logits` stand for.
 * @param never tokens that must not be chosen: their probability is 0
 */
export function logSoftmax(logits: Float32Array, never: readonly number[] = []): Float32Array {
  const logs = Float32Array.from(logits);
  for (const token of never) logs[token] = -Infinity;
  const most = logs.reduce((left, right) => Math.max(left, right), -Infinity);
  const total = logs.reduce((sum, logit) => sum + Math.exp(logit - most), 0);
  const shift = most + Math.log(total);
  return logs.map((logit) => logit - shift);
}
