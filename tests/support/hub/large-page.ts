import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import type { RepositoryFiles } from './repository.ts';
import { storeOn } from './store-on.ts';
import type { Outcome, Writing } from './large-page.entry.ts';

export interface LargePage extends Pick<EnginePage, 'page' | 'requests' | 'close'> {
  /** Puts the files of a model into the store, in the place of those that it had. */
  store(card: HubCard, files: RepositoryFiles): Promise<void>;
  write(writing: Writing): Promise<Outcome>;
}

/** A page with the client of large models, and the store that they are read from. */
export async function openLargePage(): Promise<LargePage> {
  const engine = await openEnginePage('tests/support/hub/large-page.entry.ts');
  return {
    ...engine,
    async store(card, files) {
      await engine.page.evaluate(() => large.end());
      await storeOn(engine, card, files);
    },
    write: (writing) => engine.page.evaluate((writing) => large.write(writing), writing),
  };
}
