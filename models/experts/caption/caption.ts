import type { Card } from '#models/catalog/caption-card.ts';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import { beamSearch } from '#models/engine/decoding/beam.ts';
import type { Decoded } from '#models/engine/decoding/decoder.ts';
import { greedy } from '#models/engine/decoding/greedy.ts';
import type { Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { DecodingOptions } from '#utils/protocol/host-contract.ts';
import { tellNouns } from '#models/experts/nouns/nouns.ts';
import { pickBeam } from '#models/experts/rank/pick-beam.ts';
import type { CaptionFinding, ObjectFinding } from '#utils/domain/findings.ts';
import { rivalsOf } from './gender/rivals.ts';
import { genderShares } from './gender/shares.ts';
import { withGender } from './gender/with-gender.ts';
import { namedBeings } from './named.ts';
import { openSpeaker } from './open-writer.ts';
import type { Word } from './writer/caption-writer.ts';

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
  const speaker = await openSpeaker(engine, card);
  const wordsOf = ({ tokens }: Decoded) => speaker.spell(tokens).map(({ text }) => text);
  const picking = { lengthAlpha: options.lengthAlpha, weight: card.decoding.rerank?.weight ?? 0 };
  const { beam, similarity, shares } = await speaker.begin(encoded, async (decoder) => {
    const within = { ...options, maxTokens: Math.min(options.maxTokens, speaker.longest) };
    const beams =
      options.beamSize === 1
        ? [await greedy(decoder, within, signal)]
        : await beamSearch(decoder, within, signal);
    const picked = await pickBeam(engine, ranker, encoded, beams, wordsOf, picking);
    const rivals = rivalsOf(speaker.words);
    return { ...picked, shares: await genderShares(decoder, picked.beam.tokens, rivals, signal) };
  });
  const words = speaker.spell(beam.tokens);
  const finding = toFinding(beam, words, card.languages[0]!, objects);
  const told = await tellNouns(engine, card, encoded);
  const attention = card.decoder.type === 'step' && attentionOf(beam, card.decoder.attention);
  return {
    ...finding,
    tokens: withGender(finding.tokens, words, shares, told?.genders, card),
    ...(told && { nouns: told.of(wordsOf(beam)) }),
    ...(attention && { attention }),
    ...(similarity !== null && { similarity: rounded(similarity) }),
  };
}

function attentionOf(
  { tokens, attention }: Decoded,
  grid: { columns: number; rows: number } | undefined,
): CaptionFinding['attention'] {
  if (!attention || !grid) return undefined;
  const weights = attention.slice(0, tokens.length).map((shares) => Array.from(shares, rounded));
  return { columns: grid.columns, rows: grid.rows, weights };
}

/** Three digits are more than anybody looks at, and findings are kept by the thousand. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A word that several tokens make up is as probable as all of them together. */
function toFinding(
  { tokens, logProbabilities }: Decoded,
  words: readonly Word[],
  lang: string,
  objects: readonly ObjectFinding[],
): CaptionFinding {
  const texts = words.map(({ text }) => text);
  const sums = words.map(({ places }) => sum(places.map((place) => logProbabilities[place]!)));
  const all = [...sums, ...logProbabilities.slice(tokens.length)];
  return {
    text: texts.join(' '),
    lang,
    tokens: texts.map((text, index) => ({ text, probability: Math.exp(sums[index]!) })),
    meanLogProbability: sum(all) / Math.max(1, all.length),
    named: namedBeings(texts, objects),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
