import * as v from 'valibot';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { unfit } from './why-not.ts';
import type { OpenFile } from './open-library.ts';

const Config = v.object({ model_type: v.string() });

/**
 * Makes sure that the files are those of the architecture that the card names, before anything large is loaded: the library
 * would open sessions of one network as if they were another's.
 * @throws PictureError 'model-unavailable'
 */
export async function checkConfig(card: HubCard, openFile: OpenFile): Promise<void> {
  const file = await openFile('config.json');
  if (!file) throw unfit(card, 'config.json is missing');
  const { success, output } = v.safeParse(Config, await parse(file));
  if (!success) throw unfit(card, 'config.json does not say what model it belongs to');
  if (output.model_type !== card.architecture) {
    throw unfit(
      card,
      `config.json belongs to "${output.model_type}", and the card says "${card.architecture}"`,
    );
  }
}

async function parse(file: Blob): Promise<unknown> {
  return file
    .text()
    .then(JSON.parse, () => null)
    .catch(() => null);
}
