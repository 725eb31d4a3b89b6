import * as v from 'valibot';
import { readHubCards, type HubCatalog } from './read-hub-cards.ts';
import type { HubCard } from './hub-card.ts';

/** The paths of all cards below models/hub. The build writes it (wxt.config.ts): a package cannot be listed. */
export const HUB_INDEX = 'models/hub/index.json';

const Index = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/model\.json$/)));

const loading = new Map<string, Promise<HubCatalog>>();

/**
 * The models that can be downloaded. Their cards are files of the package, not parts of a script: only they name a hub,
 * and a card can be added without a build.
 * @param base where the package lies; ends with a slash
 */
export function loadHubCatalog(base: string): Promise<HubCatalog> {
  const known = loading.get(base) ?? load(base);
  loading.set(base, known);
  known.catch(() => loading.delete(base));
  return known;
}

/** @throws where no card of the package has that id */
export async function findHubCard(base: string, id: string): Promise<HubCard> {
  const { cards } = await loadHubCatalog(base);
  const card = cards.find((card) => card.id === id);
  if (!card) throw new Error(`No model that can be downloaded has the id "${id}".`);
  return card;
}

async function load(base: string): Promise<HubCatalog> {
  const paths = v.parse(Index, await (await fetch(base + HUB_INDEX)).json());
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await (await fetch(`${base}models/hub/${path}`)).text(),
    ]),
  );
  return readHubCards(Object.fromEntries(texts));
}
