import type { CardSet } from '#models/catalog/card-set.ts';
import { beamSearch } from '#models/engine/decoding/beam.ts';
import type { Decoded } from '#models/engine/decoding/decoder.ts';
import { greedy } from '#models/engine/decoding/greedy.ts';
import type { Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import { predictNouns } from '#models/experts/nouns/nouns.ts';
import { pickBeam } from '#models/experts/rank/pick-beam.ts';
import type { CaptionFinding, ObjectFinding } from '#utils/domain/findings.ts';
import { rivalsOf } from './gender/rivals.ts';
import { genderShares } from './gender/shares.ts';
import { withGender } from './gender/with-gender.ts';
import { namedBeings } from './named.ts';
import { openWriter } from './open-writer.ts';
import type { CaptionWord } from './writer/caption-writer.ts';

/** The ranker compares sentences with the picture. Without it the search alone decides. */
export type CaptionModels = Pick<CardSet, 'captioner' | 'ranker'>;

/** Writes a sentence about an encoded picture, word by word. */
export async function caption(
  engine: Engine,
  { captioner: card, ranker }: CaptionModels,
  encoded: Encoded,
  objects: readonly ObjectFinding[],
  options: DecodingOptions,
  signal: AbortSignal,
): Promise<CaptionFinding> {
  const writer = await openWriter(engine, card);
  const wordsOf = ({ tokens }: Decoded) => writer.spell(tokens).map(({ text }) => text);
  const picking = { lengthAlpha: options.lengthAlpha, weight: card.decoding.rerank?.weight ?? 0 };
  const { beam, similarity, shares } = await writer.begin(encoded, async (decoder) => {
    const within = { ...options, maxTokens: Math.min(options.maxTokens, writer.longest) };
    const beams =
      options.beamSize === 1
        ? [await greedy(decoder, within, signal)]
        : await beamSearch(decoder, within, signal);
    const picked = await pickBeam(engine, ranker, encoded, beams, wordsOf, picking);
    const rivals = rivalsOf(writer.words);
    return { ...picked, shares: await genderShares(decoder, picked.beam.tokens, rivals, signal) };
  });
  const words = writer.spell(beam.tokens);
  const finding = toFinding(beam, words, card.languages[0]!, objects);
  const predicted = await predictNouns(engine, card, encoded);
  const attention = card.decoder.type === 'step' && attentionOf(beam, card.decoder.attention);
  return {
    ...finding,
    tokens: withGender(finding.tokens, words, shares, predicted?.genders, card),
    ...(predicted && { nouns: predicted.of(wordsOf(beam)) }),
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

/** Three digits are enough to be shown, and findings are stored by the thousand. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The probability of a word that consists of several tokens is the product of theirs. */
function toFinding(
  { tokens, logProbabilities }: Decoded,
  words: readonly CaptionWord[],
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
