import type { Card } from '#models/catalog/caption-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Speaker } from './writer/caption-writer.ts';
import { openStepSpeaker } from './step/open-step-writer.ts';
import { openTransformersSpeaker } from './transformers/open-transformers-writer.ts';

/**
 * Loads what a card's decoder is made of; files that are loaded already cost nothing.
 * @throws PictureError 'model-unavailable' where a file is missing or does not fit the others
 */
export function openSpeaker(engine: Engine, card: Card): Promise<Speaker> {
  const { decoder } = card;
  return decoder.type === 'step'
    ? openStepSpeaker(engine, card, decoder)
    : openTransformersSpeaker(engine, card, decoder);
}
