import type { Card, RankerCard } from '@/models/catalog';
import { beamSearch } from '@/models/engine/decoding/beam';
import type { Decoded } from '@/models/engine/decoding/decoder';
import { greedy } from '@/models/engine/decoding/greedy';
import { parseVocabulary } from '@/models/engine/decoding/vocabulary';
import type { Encoded } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import type { DecodingOptions } from '@/models/host/contract';
import { pickBeam } from '@/models/experts/rank/pick-beam';
import type { CaptionFinding, CaptionToken, ObjectFinding } from '@/utils/findings';
import { tellNouns, type ToldNouns } from '@/models/experts/nouns/nouns';
import { rivalsOf } from './gender/rivals';
import { joined } from './gender/joined';
import { genderShares, type GenderShare } from './gender/shares';
import { namedBeings } from './named';
import { stepDecoder } from './step-decoder';

export interface CaptionModels {
  card: Card;
  /** Compares sentences with the picture; without it the search alone decides. */
  ranker: RankerCard | null;
}

/** Writes a sentence about an encoded picture, word by word. */
export async function caption(
  engine: Engine,
  { card, ranker }: CaptionModels,
  encoded: Encoded,
  objects: readonly ObjectFinding[],
  options: DecodingOptions,
  signal: AbortSignal,
): Promise<CaptionFinding> {
  const session = await engine.session(card.files[card.decoder.file]!);
  const vocabulary = await engine.json(card.files[card.vocabulary.file]!, parseVocabulary);
  const decoder = stepDecoder(session, card.decoder, vocabulary, encoded);
  const beams: readonly Decoded[] =
    options.beamSize === 1
      ? [await greedy(decoder, options, signal)]
      : await beamSearch(decoder, options, signal);
  const wordsOf = ({ tokens }: Decoded) => tokens.map((token) => vocabulary.words[token] ?? '');
  const picking = { lengthAlpha: options.lengthAlpha, weight: card.decoding.rerank?.weight ?? 0 };
  const { beam, similarity } = await pickBeam(engine, ranker, encoded, beams, wordsOf, picking);
  const words = wordsOf(beam);
  const finding = toFinding(beam, words, card.languages[0]!, objects);
  const shares = await genderShares(decoder, beam.tokens, rivalsOf(vocabulary.words), signal);
  const told = await tellNouns(engine, card, encoded);
  const attention = attentionOf(beam, card.decoder.attention);
  return {
    ...finding,
    tokens: finding.tokens.map((token, index) => withShare(token, shares[index], told, card)),
    ...(told && { nouns: told.of(words) }),
    ...(attention && { attention }),
    ...(similarity !== null && { similarity: rounded(similarity) }),
  };
}

function withShare(
  token: CaptionToken,
  share: GenderShare | undefined,
  told: ToldNouns | undefined,
  { gender }: Card,
): CaptionToken {
  if (!share) return token;
  const weight = gender?.pictureWeight ?? 0;
  const sure = told && weight > 0 ? joined(share.share, share.gender, told.genders, weight) : share.share;
  return { ...token, genderShare: rounded(sure, 4) };
}

function attentionOf(
  { tokens, attention }: Decoded,
  grid: { columns: number; rows: number } | undefined,
): CaptionFinding['attention'] {
  if (!attention || !grid) return undefined;
  const weights = attention
    .slice(0, tokens.length)
    .map((shares) => Array.from(shares, (share) => rounded(share)));
  return { columns: grid.columns, rows: grid.rows, weights };
}

/** Three digits are more than anybody looks at, and findings are kept by the thousand. */
function rounded(value: number, digits = 3): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function toFinding(
  { logProbabilities }: Decoded,
  words: readonly string[],
  lang: string,
  objects: readonly ObjectFinding[],
): CaptionFinding {
  const sum = logProbabilities.reduce((total, logProbability) => total + logProbability, 0);
  return {
    text: words.join(' '),
    lang,
    tokens: words.map((text, index) => ({ text, probability: Math.exp(logProbabilities[index]!) })),
    meanLogProbability: sum / Math.max(1, logProbabilities.length),
    named: namedBeings(words, objects),
  };
}
