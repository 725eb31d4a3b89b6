import { browser } from 'wxt/browser';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import { usableVariants } from '#models/hub-store/store.ts';

/** True where all files of a variant that can run are here. */
export async function isDownloaded(id: string): Promise<boolean> {
  const { cards } = await loadHubCatalog(browser.runtime.getURL('/'));
  const card = cards.find((card) => card.id === id);
  return card !== undefined && (await usableVariants(card)).length > 0;
}
