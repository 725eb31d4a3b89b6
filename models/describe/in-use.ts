import type { Card, ModelFile, RankerCard, ReaderCard, RouterCard } from '@/models/catalog';
import { CODE_READER } from '@/models/experts/code/decoder';
import type { Job } from './messages';

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
