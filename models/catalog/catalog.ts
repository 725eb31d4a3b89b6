import { readCards, type Catalog } from './read-cards.ts';
import type { RankerCard } from './ranker-card.ts';
import type { ReaderCard } from './reader-card.ts';
import type { RouterCard } from './router-card.ts';
import type { Card } from './caption-card.ts';

/** Every model that is packaged with the extension. Text, not modules: a broken card must not break the build. */
export const catalog: Catalog = readCards(
  import.meta.glob<string>('../zoo/*/model.json', { eager: true, query: '?raw', import: 'default' }),
);

/** A model of any role: all of them have a card that people can read. */
export type AnyCard = Card | RouterCard | ReaderCard | RankerCard;

export function findModel(id: string): Card | undefined {
  return catalog.models.find((card) => card.id === id);
}
