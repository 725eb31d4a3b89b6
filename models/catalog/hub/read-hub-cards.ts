import { messageOf, parseCard } from '#models/catalog/read-cards.ts';
import { HubCardSchema, type HubCard } from './hub-card.ts';

export interface HubCatalog {
  /** Models that can be downloaded, in the order of their ids. */
  cards: HubCard[];
  /** Cards that cannot be used, and why. They do not stop the others. */
  problems: { path: string; message: string }[];
}

/**
 * Reads and checks the text of every card of a model that can be downloaded.
 * @param texts JSON by path; a card lies in a folder that has its id for a name
 */
export function readHubCards(texts: Record<string, string>): HubCatalog {
  const catalog: HubCatalog = { cards: [], problems: [] };
  for (const [path, text] of Object.entries(texts).toSorted()) {
    try {
      const card = parseCard(HubCardSchema, JSON.parse(text));
      if (path.split('/').at(-2) !== card.id) throw new Error(`its folder is not called "${card.id}"`);
      catalog.cards.push(card);
    } catch (error) {
      catalog.problems.push({ path, message: messageOf(error) });
    }
  }
  return catalog;
}
