import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHubCards, type HubCatalog } from './read-hub-cards.ts';

/**
 * The models that can be downloaded, for scripts and tests.
 * @param folder of the cards: models/hub in the repository
 */
export async function readHub(folder: string): Promise<HubCatalog> {
  const paths = await hubCardPaths(folder);
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), 'utf8')]),
  );
  return readHubCards(Object.fromEntries(texts));
}

/** Paths of the cards below a folder: what the package's index lists. */
export async function hubCardPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/model.json`)
    .toSorted();
}
