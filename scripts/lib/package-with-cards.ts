import { cp, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HUB_INDEX } from '#models/catalog/hub/load-hub-catalog.ts';
import { buildIfStale } from './build-if-stale.ts';

/**
 * The built extension with other cards of models that can be downloaded: a copy of links, since cards are files that are read
 * when they are needed. Remove the folder in the end.
 */
export async function packageWithCards(cards: readonly { id: string }[]): Promise<string> {
  const built = await buildIfStale();
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-'));
  for (const entry of await readdir(built, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(folder, from.slice(built.length));
    await mkdir(dirname(to), { recursive: true });
    // Another disk takes no links.
    await link(from, to).catch(() => cp(from, to));
  }
  await rm(join(folder, 'models/hub'), { recursive: true });
  for (const card of cards) {
    await mkdir(join(folder, 'models/hub', card.id), { recursive: true });
    await writeFile(join(folder, 'models/hub', card.id, 'model.json'), JSON.stringify(card));
  }
  await writeFile(join(folder, HUB_INDEX), JSON.stringify(cards.map(({ id }) => `${id}/model.json`)));
  return folder;
}
