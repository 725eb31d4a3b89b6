import { browser } from 'wxt/browser';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import { usableVariants } from '#models/hub-store/store.ts';

/** Milliseconds for which an answer about a model holds: every picture of a page asks. */
const FRESH = 2_000;

const known = new Map<string, { until: number; card: Promise<HubCard | null> }>();

/** The card of a model that was downloaded and can be used; null where there is none, or where a file is missing. */
export function downloadedModel(id: string): Promise<HubCard | null> {
  const earlier = known.get(id);
  if (earlier && earlier.until > performance.now()) return earlier.card;
  const card = look(id);
  known.set(id, { until: performance.now() + FRESH, card });
  return card;
}

/** Every model that was downloaded and can be used. */
export async function downloadedModels(): Promise<HubCard[]> {
  const cards = await Promise.all((await hubCards()).map(({ id }) => downloadedModel(id)));
  return cards.filter((card) => card !== null);
}

/** The cards of all models that can be downloaded. */
export async function hubCards(): Promise<HubCard[]> {
  return (await loadHubCatalog(browser.runtime.getURL('/'))).cards;
}

async function look(id: string): Promise<HubCard | null> {
  const card = (await hubCards()).find((known) => known.id === id);
  return card && (await usableVariants(card)).length > 0 ? card : null;
}
