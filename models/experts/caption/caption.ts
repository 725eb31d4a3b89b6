import type { Card } from '@/models/catalog';
import { beamSearch } from '@/models/engine/decoding/beam';
import type { Decoded } from '@/models/engine/decoding/decoder';
import { greedy } from '@/models/engine/decoding/greedy';
import { parseVocabulary } from '@/models/engine/decoding/vocabulary';
import type { Encoded } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import type { DecodingOptions } from '@/models/host/contract';
import type { CaptionFinding, ObjectFinding } from '@/utils/findings';
import { namedBeings } from './named';
import { stepDecoder } from './step-decoder';

/** Writes a sentence about an encoded picture, word by word. */
export async function caption(
  engine: Engine,
  card: Card,
  encoded: Encoded,
  objects: readonly ObjectFinding[],
  options: DecodingOptions,
  signal: AbortSignal,
): Promise<CaptionFinding> {
  const session = await engine.session(card.files[card.decoder.file]!);
  const vocabulary = await engine.json(card.files[card.vocabulary.file]!, parseVocabulary);
  const decoder = stepDecoder(session, card.decoder, vocabulary, encoded);
  const decoded =
    options.beamSize === 1
      ? await greedy(decoder, options, signal)
      : await beamSearch(decoder, options, signal);
  return toFinding(decoded, vocabulary.words, card.languages[0]!, objects);
}

function toFinding(
  { tokens, logProbabilities }: Decoded,
  vocabulary: readonly string[],
  lang: string,
  objects: readonly ObjectFinding[],
): CaptionFinding {
  const words = tokens.map((token) => vocabulary[token] ?? '');
  const sum = logProbabilities.reduce((total, logProbability) => total + logProbability, 0);
  return {
    text: words.join(' '),
    lang,
    tokens: words.map((text, index) => ({ text, probability: Math.exp(logProbabilities[index]!) })),
    meanLogProbability: sum / Math.max(1, logProbabilities.length),
    named: namedBeings(words, objects),
  };
}
