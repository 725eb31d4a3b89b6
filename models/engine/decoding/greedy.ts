import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import { unblocked } from './block-ngrams.ts';
import type { Decoded, Decoder } from './decoder.ts';

/** Takes the most probable token at each step, until the end token or `maxTokens`. */
export async function greedy<State>(
  decoder: Decoder<State>,
  { maxTokens, blockedNgram = 0 }: Pick<DecodingOptions, 'maxTokens' | 'blockedNgram'>,
  signal: AbortSignal,
): Promise<Decoded> {
  const decoded: Decoded = { tokens: [], logProbabilities: [] };
  let token = decoder.startToken;
  let state = decoder.start;
  for (let length = 0; length < maxTokens; length++) {
    signal.throwIfAborted();
    const step = await decoder.step([token], state);
    const row = unblocked(step.logProbabilities[0]!, decoded.tokens, blockedNgram);
    state = step.state;
    if (step.attention) (decoded.attention ??= []).push(step.attention[0]!);
    token = indexOfLargest(row);
    decoded.logProbabilities.push(row[token]!);
    if (token === decoder.endToken) break;
    decoded.tokens.push(token);
  }
  return decoded;
}

function indexOfLargest(row: Float32Array): number {
  let best = 0;
  for (let index = 1; index < row.length; index++) if (row[index]! > row[best]!) best = index;
  return best;
}
