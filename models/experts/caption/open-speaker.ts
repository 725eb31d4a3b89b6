import type { Card } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Speaker } from './speaker';
import { openStepSpeaker } from './step/open';
import { openTransformersSpeaker } from './transformers/open';

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
