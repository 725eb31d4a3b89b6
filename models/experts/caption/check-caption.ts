import type { CardSet } from '#models/catalog/card-set.ts';
import type { Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { predictNouns } from '#models/experts/nouns/nouns.ts';
import { similarities } from '#models/experts/rank/similarity.ts';
import type { CaptionFinding, ObjectFinding } from '#utils/domain/findings.ts';
import { namedBeings } from './named.ts';
import { firstSentence, wordsOfText } from './words-of-text.ts';

/** What another model wrote about a picture. */
export interface ForeignCaption {
  text: string;
  /** With their spaces; null where the model does not tell. */
  tokens: { text: string; probability: number }[] | null;
  /** BCP 47 tag. */
  lang: string;
}

/**
 * The caption of a model from outside the package, held against what the packaged ones see: its nouns, its people and animals,
 * its likeness to the picture. Of gender it can tell nothing: only our own decoders say how sure they are of it.
 * @param encoded the outputs of the packaged captioner's encoder
 */
export async function checkCaption(
  engine: Engine,
  { captioner, ranker }: Pick<CardSet, 'captioner' | 'ranker'>,
  encoded: Encoded,
  { text, tokens, lang }: ForeignCaption,
  objects: readonly ObjectFinding[],
): Promise<CaptionFinding> {
  const sentence = firstSentence(text);
  const words = wordsOfText(sentence, tokens);
  const texts = words.map((word) => word.text);
  const alike = ranker && (await similarities(engine, ranker, encoded, [texts]));
  const nouns = (await predictNouns(engine, captioner, encoded))?.of(texts);
  const logs = words.map(({ probability }) => Math.log(probability));
  return {
    text: sentence,
    lang,
    tokens: words,
    meanLogProbability: logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length),
    named: namedBeings(texts, objects),
    ...(nouns && { nouns }),
    ...(alike && { similarity: Math.round(alike[0]! * 1000) / 1000 }),
  };
}
