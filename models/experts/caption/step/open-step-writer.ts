import type { CaptionCard, StepDecoderSpec } from '#models/catalog/caption-card.ts';
import { vocabularyMisfit } from '#models/catalog/vocabulary-misfit.ts';
import { parseVocabulary } from '#models/engine/decoding/vocabulary.ts';
import type { Engine } from '#models/engine/engine.ts';
import { outputWidth } from '#models/engine/output-width.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { CaptionWriter } from '#models/experts/caption/writer/caption-writer.ts';
import { stepDecoder } from './step-decoder.ts';

/** Opens a decoder that writes whole words. */
export async function openStepWriter(
  engine: Engine,
  card: CaptionCard,
  spec: StepDecoderSpec,
): Promise<CaptionWriter> {
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
