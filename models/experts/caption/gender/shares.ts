import type { Decoder } from '#models/engine/decoding/decoder.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import type { Rivals } from './rivals.ts';

export interface GenderShare {
  gender: Gender;
  share: number;
}

/**
 * How sure a decoder was of each gendered token that it wrote: the probability of the words of that gender, as a share
 * of that of all gendered words that could stand in its place. It runs over the sentence again, up to the last gendered
 * token, so that no search has to know about gender.
 * @returns one for each token; undefined for those that are not gendered
 */
export async function genderShares<State>(
  decoder: Decoder<State>,
  tokens: readonly number[],
  rivals: ReadonlyMap<number, Rivals>,
  signal: AbortSignal,
): Promise<(GenderShare | undefined)[]> {
  const shares: (GenderShare | undefined)[] = tokens.map(() => undefined);
  const last = tokens.findLastIndex((token) => rivals.has(token));
  let state = decoder.start;
  for (let at = 0; at <= last; at++) {
    signal.throwIfAborted();
    const step = await decoder.step([at > 0 ? tokens[at - 1]! : decoder.startToken], state);
    state = step.state;
    const gendered = rivals.get(tokens[at]!);
    if (gendered) {
      shares[at] = { gender: gendered.gender, share: shareOf(step.logProbabilities[0]!, gendered) };
    }
  }
  return shares;
}

function shareOf(row: Float32Array, { own, other }: Rivals): number {
  const sum = (tokens: readonly number[]) =>
    tokens.reduce((total, token) => total + Math.exp(row[token]!), 0);
  const ours = sum(own);
  return ours / (ours + sum(other));
}
