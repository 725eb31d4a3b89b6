import { readHub } from '#models/catalog/hub/read-hub.ts';
import { buildIfStale } from './build-if-stale.ts';
import { packageWithCards } from './package-with-cards.ts';
import { ROOT } from './paths.ts';

/** Tests name a folder with cards of small models in it. */
const OTHER_CARDS = process.env['ALTSCRIBE_HUB_CARDS'];

/** The folder of the cards of models that can be downloaded. */
export const HUB_CARDS = OTHER_CARDS ?? `${ROOT}models/hub`;

/** The built extension, with the cards of that folder. */
export async function extensionWithCards(): Promise<string> {
  if (OTHER_CARDS === undefined) return buildIfStale();
  return packageWithCards((await readHub(OTHER_CARDS)).cards);
}
