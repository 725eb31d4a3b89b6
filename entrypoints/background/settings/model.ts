import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';

/** The model that describes: the chosen one while the catalog has it, else the default. */
export async function chosenModelId(): Promise<string> {
  const { model } = await readSettings();
  return model !== null && findModel(model) ? model : DEFAULT_MODEL;
}

/** @throws where the catalog has no such model. */
export async function chooseModel(id: string): Promise<void> {
  if (!findModel(id)) throw new Error(`No model "${id}" in the catalog. Choose one of those in the popup.`);
  await saveSettings({ model: id });
}
