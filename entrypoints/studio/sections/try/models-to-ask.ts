import { catalog } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { log } from '#utils/log/log.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { sendMessage } from '#utils/protocol/messages.ts';

/** A captioner, by its id and its name for people. */
export interface ModelToAsk {
  id: string;
  name: string;
}

/**
 * All packaged captioners, and the downloaded one if that was chosen. The chosen one comes first: it may be loaded already, so its
 * answer comes soonest. Other downloaded ones take too long to be asked unasked.
 */
export async function modelsInOrder(): Promise<ModelToAsk[]> {
  const { chosen, downloaded } = await sendMessage('modelsHere').catch(
    log.swallowed('studio: models not known', { chosen: DEFAULT_MODEL, downloaded: [] }),
  );
  const packaged = catalog.models.map(({ id, name }) => ({ id, name }));
  const first = [...packaged, ...downloaded].filter(({ id }) => id === chosen);
  return [...first, ...packaged.filter(({ id }) => id !== chosen)];
}

/**
 * Whether another model could say something else. Where no captioner was used, or the picture could not be read, all
 * models give the same answer.
 */
export function othersMayDiffer(answer: HostAnswer): boolean {
  if (answer.ok) return answer.findings.caption !== null;
  const { reason } = answer.failure;
  return reason === 'model-unavailable' || reason === 'too-little-memory';
}
