import { browser } from 'wxt/browser';
import { catalog } from '#models/catalog/catalog.ts';
import { loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import { log } from '#utils/log/log.ts';
import type { MessageCatalog } from '#utils/language/i18n.ts';
import { speakChosenLanguage } from '#utils/settings/chosen-language.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { watchSettingsFor } from '#utils/settings/stored.ts';
import { panelMessages } from './panel-messages.ts';

const MODEL_NAMES = Object.fromEntries(catalog.models.map(({ id, name }) => [id, name]));

let spoken: Promise<MessageCatalog | null> | null = null;

/** Resolves when `t` speaks the language that the person chose. Await it before the first word. */
export async function languageReady(): Promise<void> {
  await (spoken ??= speakChosenLanguage());
}

/**
 * Follows the choice of a language, and gives panel.js its messages: a script in a page cannot read them from the package.
 * @param onChange `t` speaks another language now
 */
export function serveLanguage(onChange: () => void): void {
  watchSettingsFor('language', () => {
    spoken = speakChosenLanguage();
    void spoken.then(onChange);
  });
  onMessage('words', async () => {
    // Read again: a page may hear of another language before this context does.
    const chosen = await (spoken = speakChosenLanguage());
    const downloadable = await loadHubCatalog(browser.runtime.getURL('/')).catch(
      log.swallowed('language: names of models', { cards: [] }),
    );
    const names = Object.fromEntries(downloadable.cards.map(({ id, name }) => [id, name]));
    return { catalog: chosen && panelMessages(chosen), models: { ...names, ...MODEL_NAMES } };
  });
}
