import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';
import { downloadedModel } from './downloaded.ts';

/** The model that describes: the chosen one while it is in the package or on this device, else the default. */
export async function chosenModelId(): Promise<string> {
  const { model } = await readSettings();
  return model !== null && (await isUsable(model)) ? model : DEFAULT_MODEL;
}

/** @throws where no such model is in the package, or on this device. */
export async function chooseModel(id: string): Promise<void> {
  if (!(await isUsable(id))) {
    throw new Error(`The model "${id}" is not on this device. Choose one of those in the popup.`);
  }
  await saveSettings({ model: id });
}

async function isUsable(id: string): Promise<boolean> {
  return findModel(id) !== undefined || (await downloadedModel(id)) !== null;
}
