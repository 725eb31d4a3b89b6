import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import { unblocked } from './block-ngrams.ts';
import type { Decoded, Decoder } from './decoder.ts';

/** A sentence being written, or written to its end. */
interface Beam extends Decoded {
  /** Sum of the log-probabilities. */
  score: number;
  ended: boolean;
}

/** A beam that may be kept: an ended one as it is, or a live one with one more token. */
interface Candidate {
  parent: number;
  token: number | null;
  score: number;
  rank: number;
}

/**
 * Beam search: keeps the `beamSize` sentences of highest score divided by length to the power of `lengthAlpha` (the
 * length normalisation of Wu et al. 2016, section 7, without its constant 5; the end token counts). Ended sentences
 * stay among them as long as their rank is high enough. Equal ranks keep the order of beams and tokens.
 * @returns the sentences it ends with, `beamSize` at most, the one of highest rank first
 */
export async function beamSearch<State>(
  decoder: Decoder<State>,
  { beamSize, lengthAlpha, maxTokens, blockedNgram = 0 }: DecodingOptions,
  signal: AbortSignal,
): Promise<[Decoded, ...Decoded[]]> {
  let beams: Beam[] = [{ tokens: [], logProbabilities: [], score: 0, ended: false }];
  let state = decoder.start;
  for (let length = 0; length < maxTokens; length++) {
    signal.throwIfAborted();
    const live = beams.filter((beam) => !beam.ended);
    if (live.length === 0) break;
    const step = await decoder.step(
      live.map((beam) => beam.tokens.at(-1) ?? decoder.startToken),
      state,
    );
    const rows = step.logProbabilities.map((row, index) => unblocked(row, live[index]!.tokens, blockedNgram));
    const candidates = bestCandidates(beams, rows, beamSize, lengthAlpha);
    const kept = candidates.map((candidate) => ({
      parent: beams[candidate.parent]!,
      candidate,
      row: live.indexOf(beams[candidate.parent]!),
    }));
    beams = kept.map(({ parent, candidate, row }) =>
      extend(parent, candidate, decoder.endToken, step.attention?.[row]),
    );
    state = decoder.select(
      step.state,
      kept.filter((_, index) => !beams[index]!.ended).map(({ row }) => row),
    );
  }
  return bestFirst(beams, lengthAlpha);
}

/** The candidates of highest rank, best first. */
function bestCandidates(
  beams: readonly Beam[],
  rows: readonly Float32Array[],
  count: number,
  lengthAlpha: number,
): Candidate[] {
  const kept: Candidate[] = [];
  const offer = (parent: number, token: number | null, score: number, rank: number) => {
    if (kept.length === count && rank <= kept[count - 1]!.rank) return;
    const after = kept.findIndex((other) => other.rank < rank);
    kept.splice(after < 0 ? kept.length : after, 0, { parent, token, score, rank });
    if (kept.length > count) kept.pop();
  };
  let liveRow = 0;
  for (const [parent, beam] of beams.entries()) {
    if (beam.ended) {
      offer(parent, null, beam.score, rankOf(beam, lengthAlpha));
      continue;
    }
    const row = rows[liveRow++]!;
    const divisor = (beam.logProbabilities.length + 1) ** lengthAlpha;
    for (let token = 0; token < row.length; token++) {
      const score = beam.score + row[token]!;
      offer(parent, token, score, score / divisor);
    }
  }
  return kept;
}

function extend(
  beam: Beam,
  { token, score }: Candidate,
  endToken: number,
  attention: Float32Array | undefined,
): Beam {
  if (token === null) return beam;
  const ended = token === endToken;
  return {
    tokens: ended ? beam.tokens : [...beam.tokens, token],
    logProbabilities: [...beam.logProbabilities, score - beam.score],
    ...(attention ? { attention: [...(beam.attention ?? []), attention] } : {}),
    score,
    ended,
  };
}

function bestFirst(beams: readonly Beam[], lengthAlpha: number): [Decoded, ...Decoded[]] {
  const [leader, ...others] = beams
    .toSorted((a, b) => rankOf(b, lengthAlpha) - rankOf(a, lengthAlpha))
    .map(({ tokens, logProbabilities, attention }) =>
      attention ? { tokens, logProbabilities, attention } : { tokens, logProbabilities },
    );
  return [leader!, ...others];
}

function rankOf({ score, logProbabilities }: Beam, lengthAlpha: number): number {
  return normalised(score, logProbabilities.length, lengthAlpha);
}

/** A sum of `length` log-probabilities, made comparable with sums of other lengths. */
export function normalised(sum: number, length: number, lengthAlpha: number): number {
  return sum / Math.max(1, length) ** lengthAlpha;
}
