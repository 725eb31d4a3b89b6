import { speak, type Catalog } from '#utils/language/i18n.ts';
import { getPreferences, watchPreferences } from './stored.ts';
import { loadCatalog } from '#utils/language/catalogs.ts';

/**
 * Makes this context speak the language that the person chose, and gives its words; null for the browser's own, which
 * also serves where a catalog is broken.
 */
export async function speakChosen(): Promise<Catalog | null> {
  const catalog = await loadChosen();
  speak(catalog);
  return catalog;
}

/** The same, again whenever the choice changes; `onChange` follows once the new words are there. */
export function keepSpeaking(onChange: () => void, signal?: AbortSignal): Promise<Catalog | null> {
  watchPreferences((keys) => {
    if (keys.includes('language')) void speakChosen().then(onChange);
  }, signal);
  return speakChosen();
}

async function loadChosen(): Promise<Catalog | null> {
  try {
    return await loadCatalog((await getPreferences()).language);
  } catch (error) {
    console.warn('The chosen language could not be loaded; the browser’s serves:', error);
    return null;
  }
}
