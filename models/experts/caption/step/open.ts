import type { Card, StepDecoderSpec } from '@/models/catalog';
import { vocabularyMisfit } from '@/models/catalog/vocabulary-misfit';
import { parseVocabulary } from '@/models/engine/decoding/vocabulary';
import type { Engine } from '@/models/engine/engine';
import { outputWidth } from '@/models/engine/output-width';
import { PictureError } from '@/models/failure';
import type { Speaker } from '../speaker';
import { stepDecoder } from './decoder';

/** A decoder that writes whole words. */
export async function openStepSpeaker(engine: Engine, card: Card, spec: StepDecoderSpec): Promise<Speaker> {
  const [decoderFile, vocabularyFile] = [card.files[spec.file]!, card.files[card.vocabulary.file]!];
  const [session, vocabulary] = await Promise.all([
    engine.session(decoderFile),
    engine.json(vocabularyFile, parseVocabulary),
  ]);
  const misfit = vocabularyMisfit(
    { path: vocabularyFile.path, size: vocabulary.words.length },
    { path: decoderFile.path, size: outputWidth(session, spec.logProbabilities.name) },
  );
  if (misfit) throw new PictureError('model-unavailable', misfit);
  return {
    longest: Infinity,
    words: vocabulary.words,
    begin: (encoded, use) => use(stepDecoder(session, spec, vocabulary, encoded)),
    spell: (tokens) =>
      tokens.map((token, place) => ({ text: vocabulary.words[token] ?? '', places: [place] })),
  };
}
