import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { CaptionWriter } from './writer/caption-writer.ts';
import { openStepWriter } from './step/open-step-writer.ts';
import { openTransformersWriter } from './transformers/open-transformers-writer.ts';

/**
 * Loads everything that a card's decoder is made of. Files that are already loaded cost nothing.
 * @throws PictureError 'model-unavailable' where a file is missing or does not fit the others
 */
export function openWriter(engine: Engine, card: CaptionCard): Promise<CaptionWriter> {
  const { decoder } = card;
  return decoder.type === 'step'
    ? openStepWriter(engine, card, decoder)
    : openTransformersWriter(engine, card, decoder);
}
