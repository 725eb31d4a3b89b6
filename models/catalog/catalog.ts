import type { CaptionCard } from './caption-card.ts';
import { readCards, type ModelCatalog } from './read-cards.ts';

/** Every model that is packaged with the extension. Read as text, not as modules: a broken card must not break the build. */
export const catalog: ModelCatalog = readCards(
  import.meta.glob<string>('../zoo/*/model.json', { eager: true, query: '?raw', import: 'default' }),
);

/** The captioner of that id. */
export function findModel(id: string): CaptionCard | undefined {
  return catalog.models.find((card) => card.id === id);
}
