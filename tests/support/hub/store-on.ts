import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { EnginePage } from '#scripts/lib/engine-page.ts';
import { factsOf, type RepositoryFiles } from './repository.ts';

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
      await hubStore.removeHubModel(card);
      await hubStore.storeFiles(card, facts, origin);
    },
    [card, factsOf(files), `${origin}/stored`] as const,
  );
  for (const path of files.keys()) answers.delete(`/stored/${path}`);
}
