import type { Card } from '#models/catalog/caption-card.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { CODE_READER } from '#models/experts/code/code-reader.ts';
import type { Job } from './worker-messages.ts';

export type AnyCard = Card | RouterCard | ReaderCard | RankerCard;

/** What a picture may need, and the captioners that were in use lately: the job's own is the first of them. */
export function cardsInUse(
  { router, reader, ranker }: Pick<Job, 'router' | 'reader' | 'ranker'>,
  captioners: readonly Card[],
): AnyCard[] {
  return [...captioners, router, reader, ...(ranker ? [ranker] : [])];
}

/** What stays loaded with these cards: another captioner finds there whatever it shares with them. */
export function filesInUse(cards: readonly AnyCard[]): ModelFile[] {
  return [...cards.flatMap(({ files }) => Object.values(files)), CODE_READER];
}
