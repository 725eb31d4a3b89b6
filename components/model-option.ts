import { bytesOf } from '#models/catalog/read-cards.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';

/** What a person needs to know to choose a model. */
export interface ModelOption {
  id: string;
  name: string;
  /** Of all its files together. */
  bytes: number;
  /** For one picture, as the model's card says; null if it was not measured. */
  seconds: number | null;
  /** CIDEr on the first data set of the card that has it; null if none has. */
  score: { value: number; on: string } | null;
}

export function modelOption(card: CaptionCard): ModelOption {
  const scored = Object.entries(card.scores).find(([, measures]) => measures['CIDEr'] !== undefined);
  return {
    id: card.id,
    name: card.name,
    bytes: bytesOf(card),
    seconds: card.speed ? card.speed.milliseconds / 1000 : null,
    score: scored ? { value: scored[1]['CIDEr']!, on: scored[0] } : null,
  };
}
