import { catalog, findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { readSettings } from '#utils/settings/stored.ts';

/** Ids of all installed captioners. The chosen one comes first: it may be loaded already, so its answer comes soonest. */
export async function modelsInOrder(): Promise<string[]> {
  const chosen = (await readSettings()).model ?? DEFAULT_MODEL;
  const first = findModel(chosen) ? chosen : DEFAULT_MODEL;
  return [first, ...catalog.models.map(({ id }) => id).filter((id) => id !== first)];
}

/**
 * Whether another model could say something else. Where no captioner was used, or the picture could not be read, all
 * models give the same answer.
 */
export function othersMayDiffer(answer: HostAnswer): boolean {
  return answer.ok ? answer.findings.caption !== null : answer.failure.reason === 'model-unavailable';
}
