import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { factsOf, type RepositoryFiles } from './repository.ts';
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
    store: (card, files) => storeOn(engine, card, files),
    write: (writing) => engine.page.evaluate((writing) => large.write(writing), writing),
  };
}

/** Puts the files of a model into the store of a page, in the place of those that it had. */
export async function storeOn(
  { page, answers, origin }: Pick<EnginePage, 'page' | 'answers' | 'origin'>,
  card: HubCard,
  files: RepositoryFiles,
): Promise<void> {
  for (const [path, content] of files)
    answers.set(`/stored/${path}`, (_, response) => void response.end(content));
  await page.evaluate(
    async ([card, facts, origin]) => {
      large.end();
      await large.removeHubModel(card);
      await large.storeFiles(card, facts, origin);
    },
    [card, factsOf(files), `${origin}/stored`] as const,
  );
  for (const path of files.keys()) answers.delete(`/stored/${path}`);
}
