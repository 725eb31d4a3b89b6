import { speak, type MessageCatalog } from '#utils/language/i18n.ts';
import { loadMessageCatalog } from '#utils/language/message-catalogs.ts';
import { log } from '#utils/log/log.ts';
import { readSettings, watchSettingsFor } from './stored.ts';

/**
 * Makes `messages` of this context speak the chosen language, and gives its catalog. Null stands for the browser's
 * language, which also serves where the catalog cannot be loaded.
 */
export async function speakChosenLanguage(): Promise<MessageCatalog | null> {
  const catalog = await loadChosen();
  speak(catalog);
  return catalog;
}

/** The same now and after every change of the language; `onChange` is called once the new words are loaded. */
export function followChosenLanguage(
  onChange: () => void,
  signal?: AbortSignal,
): Promise<MessageCatalog | null> {
  watchSettingsFor('language', () => void speakChosenLanguage().then(onChange), signal);
  return speakChosenLanguage();
}

async function loadChosen(): Promise<MessageCatalog | null> {
  try {
    return await loadMessageCatalog((await readSettings()).language);
  } catch (error) {
    log.warn('The chosen language could not be loaded; the browser’s language is used instead', error);
    return null;
  }
}
