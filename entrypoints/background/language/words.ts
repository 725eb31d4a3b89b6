import { catalog } from '#models/catalog/catalog.ts';
import type { MessageCatalog } from '#utils/language/i18n.ts';
import { speakChosenLanguage } from '#utils/settings/chosen-language.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { watchSettingsFor } from '#utils/settings/stored.ts';
import { forPanel } from './words-for-panel.ts';

const MODEL_NAMES = Object.fromEntries(catalog.models.map(({ id, name }) => [id, name]));

let words: Promise<MessageCatalog | null> | null = null;

/** Resolves when `t` speaks the language that the person chose. To be awaited before the first word. */
export async function wordsReady(): Promise<void> {
  await (words ??= speakChosenLanguage());
}

/**
 * Follows the choice of a language, and gives panel.js its words: a script in a page cannot read them from the package.
 * @param onChange the new language is there
 */
export function serveWords(onChange: () => void): void {
  watchSettingsFor('language', () => {
    words = speakChosenLanguage();
    void words.then(onChange);
  });
  onMessage('words', async () => {
    // Read anew: a page may hear of another language before we do.
    const chosen = await (words = speakChosenLanguage());
    return { catalog: chosen && forPanel(chosen), models: MODEL_NAMES };
  });
}
