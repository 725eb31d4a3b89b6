import { browser } from 'wxt/browser';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';
import { downloadedModel } from './downloaded.ts';

/** Where the packaged model is kept that described before a downloaded one was chosen. */
const BEFORE = 'modelBefore';

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
  const current = await chosenModelId();
  if (findModel(current)) await browser.storage.local.set({ [BEFORE]: current });
  await saveSettings({ model: id });
}

/**
 * A downloaded model has died: the packaged one that was in use before describes again. Does nothing where the person has chosen
 * another meanwhile, or the model that died is a packaged one.
 */
export async function returnToModelBefore(died: string): Promise<void> {
  const { model } = await readSettings();
  if (model !== died || findModel(died)) return;
  const { [BEFORE]: before } = await browser.storage.local.get(BEFORE);
  await saveSettings({ model: typeof before === 'string' && findModel(before) ? before : DEFAULT_MODEL });
}

async function isUsable(id: string): Promise<boolean> {
  return findModel(id) !== undefined || (await downloadedModel(id)) !== null;
}
