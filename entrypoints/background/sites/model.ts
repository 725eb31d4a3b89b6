import { DEFAULT_MODEL, findModel } from '@/models/catalog';
import { chosenModel } from '@/utils/stored-settings';

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
