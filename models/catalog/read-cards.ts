import * as v from 'valibot';
import { CardSchema, type Card } from './schema.ts';

export interface Catalog {
  /** Cards that can be used, in the order of their ids. */
  models: Card[];
  /** Cards that cannot, and why. They do not stop the others. */
  problems: { path: string; message: string }[];
}

/**
 * Reads and checks the text of every card.
 * @param texts JSON by path; the path is only used to say which card is wrong.
 */
export function readCards(texts: Record<string, string>): Catalog {
  const catalog: Catalog = { models: [], problems: [] };
  for (const [path, text] of Object.entries(texts).toSorted()) {
    try {
      const card = readCard(text);
      if (catalog.models.some((other) => other.id === card.id)) {
        throw new Error(`the id "${card.id}" is taken by another card`);
      }
      catalog.models.push(card);
    } catch (error) {
      catalog.problems.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  catalog.models.sort((a, b) => a.id.localeCompare(b.id));
  return catalog;
}

/** Size of all of a model's files together. */
export function bytesOf(card: Card): number {
  return Object.values(card.files).reduce((sum, file) => sum + file.bytes, 0);
}

/** @throws where the text is no JSON, or no card; the message names the first field that is wrong. */
function readCard(text: string): Card {
  const result = v.safeParse(CardSchema, JSON.parse(text));
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'the card'}: ${issue.message}`);
}
