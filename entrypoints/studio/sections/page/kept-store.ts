import { createPageStore, type PageStore } from './page-store.ts';

let kept: { tabId: number; store: PageStore; life: AbortController } | null = null;

/**
 * The images of a tab as they were left, so that what a person typed is still there after a visit to another section. Kept
 * for one tab at a time.
 */
export function storeOf(tabId: number): PageStore {
  if (kept?.tabId === tabId) return kept.store;
  kept?.life.abort();
  const life = new AbortController();
  const store = createPageStore(tabId, life.signal);
  kept = { tabId, store, life };
  void store.load();
  return store;
}
