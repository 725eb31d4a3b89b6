import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { log } from '#utils/log/log.ts';

/** The cards of models that can be downloaded, and which of them cannot be used and why. */
export function createHubCards() {
  const cards = signal<HubCard[]>([]);
  const problems = signal<{ path: string; message: string }[]>([]);
  return {
    cards,
    problems,
    /** Gives whether the list of cards could be read. */
    async load(): Promise<boolean> {
      try {
        const catalog = await loadHubCatalog(browser.runtime.getURL('/'));
        cards.value = catalog.cards;
        problems.value = catalog.problems;
        return true;
      } catch (error) {
        log.warn('The cards of models that can be downloaded cannot be read', error);
        return false;
      }
    },
  };
}
