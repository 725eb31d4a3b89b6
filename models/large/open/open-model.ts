import type { PreTrainedModel, PreTrainedTokenizer, Processor } from '@huggingface/transformers';
import type { Architecture } from '#models/catalog/hub/architectures.ts';
import type { HubCard, HubVariant } from '#models/catalog/hub/hub-card.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { checkConfig } from './check-config.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import type { Library } from '#models/engine/shut-in-transformers.ts';
import { MODEL, openLibrary, type OpenFile } from './open-library.ts';
import { isOutOfMemory, outOfMemory, unfit } from './why-not.ts';

/** A model that is loaded, with what goes in and comes out of it. */
export interface LargeModel {
  card: HubCard;
  library: Library;
  model: PreTrainedModel;
  tokenizer: PreTrainedTokenizer;
  processor: Processor;
}

const CLASSES: Record<Architecture, (library: Library) => typeof PreTrainedModel> = {
  'vision-encoder-decoder': ({ VisionEncoderDecoderModel }) => VisionEncoderDecoderModel,
  florence2: ({ Florence2ForConditionalGeneration }) => Florence2ForConditionalGeneration,
  idefics3: ({ Idefics3ForConditionalGeneration }) => Idefics3ForConditionalGeneration,
};

/**
 * Opens a model from its verified files. Once, in a worker of its own: transformers.js (4.3) remembers for the worker's life
 * what was missing, every session after one that failed fails too, and what is disposed of stays in memory.
 * @throws PictureError 'model-unavailable' where a file is missing or does not fit the others, 'too-little-memory'
 */
export async function openLargeModel(
  card: HubCard,
  { dtype, device }: Pick<HubVariant, 'dtype' | 'device'>,
  openFile: OpenFile,
): Promise<LargeModel> {
  await checkConfig(card, openFile);
  const library = await openLibrary(openFile);
  const { AutoProcessor, AutoTokenizer } = library;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(MODEL);
    const processor = await AutoProcessor.from_pretrained(MODEL);
    const model = await CLASSES[card.architecture](library).from_pretrained(MODEL, { dtype, device });
    checkVocabulary(card, model, tokenizer);
    return { card, library, model, tokenizer, processor };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    if (isOutOfMemory(error)) throw outOfMemory(card, error);
    throw unfit(card, error instanceof Error ? error.message : String(error), error);
  }
}
