import { findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { Ability, HubCard } from '#models/catalog/hub/hub-card.ts';
import { readSettings } from '#utils/settings/stored.ts';
import type { ModelsHere, MoreAbilities } from '#utils/protocol/more-protocol.ts';
import { chosenModelId } from '#entrypoints/background/settings/model.ts';
import { downloadedModel, downloadedModels } from '#entrypoints/background/settings/downloaded.ts';

/** The model that answers questions: the chosen one if it can, else any that was downloaded; null where there is none. */
export async function answeringModel(): Promise<HubCard | null> {
  const chosen = await chosenDownload();
  if (chosen && can(chosen, 'answer')) return chosen;
  return (await downloadedModels()).find((card) => can(card, 'answer')) ?? null;
}

/** The model that writes a longer description: the chosen one if it can; null where the built-in ones tell what they found. */
export async function detailingModel(): Promise<HubCard | null> {
  const chosen = await chosenDownload();
  return chosen && can(chosen, 'detail') ? chosen : null;
}

/** The built-in model to look with where no downloaded one is wanted. */
export async function builtInModel(): Promise<string> {
  const { model } = await readSettings();
  return model !== null && findModel(model) ? model : DEFAULT_MODEL;
}

export async function abilities(): Promise<MoreAbilities> {
  const [answering, detailing] = await Promise.all([answeringModel(), detailingModel()]);
  return { answers: answering?.name ?? null, details: detailing?.name ?? null };
}

export async function modelsHere(): Promise<ModelsHere> {
  const [chosen, downloaded] = await Promise.all([chosenModelId(), downloadedModels()]);
  return { chosen, downloaded: downloaded.map(({ id, name }) => ({ id, name })) };
}

async function chosenDownload(): Promise<HubCard | null> {
  const { model } = await readSettings();
  return model === null ? null : downloadedModel(model);
}

function can({ abilities }: HubCard, ability: Ability): boolean {
  return abilities.includes(ability);
}
