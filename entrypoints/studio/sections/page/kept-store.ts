import { createPageStore, type PageStore } from './store.ts';

let kept: { tabId: number; store: PageStore; life: AbortController } | null = null;

/** The images of a tab, as they were left: what was typed outlives a look at another section. One tab's are kept. */
export function storeOf(tabId: number): PageStore {
  if (kept?.tabId === tabId) return kept.store;
  kept?.life.abort();
  const life = new AbortController();
  const store = createPageStore(tabId, life.signal);
  kept = { tabId, store, life };
  void store.load();
  return store;
}
