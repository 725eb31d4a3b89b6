import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { chosenModel } from '#utils/settings/stored-items.ts';

/** The model that describes: the chosen one while the catalog has it, else the default. */
export async function chosenModelId(): Promise<string> {
  const chosen = await chosenModel.getValue();
  return chosen !== null && findModel(chosen) ? chosen : DEFAULT_MODEL;
}

/** @throws where the catalog has no such model. */
export async function chooseModel(id: string): Promise<void> {
  if (!findModel(id)) throw new Error(`No model "${id}" in the catalog. Choose one of those in the popup.`);
  await chosenModel.setValue(id);
}
