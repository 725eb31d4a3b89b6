import { catalog } from '#models/catalog/catalog.ts';
import type { Catalog } from '#utils/language/i18n.ts';
import { speakChosen } from '#utils/settings/speak-chosen.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { watchPreferences } from '#utils/settings/stored.ts';
import { panelMessages } from './panel-messages.ts';

const MODEL_NAMES = Object.fromEntries(catalog.models.map(({ id, name }) => [id, name]));

let spoken: Promise<Catalog | null> | null = null;

/** Resolves when `t` speaks the language that the person chose. Await it before the first word. */
export async function languageReady(): Promise<void> {
  await (spoken ??= speakChosen());
}

/**
 * Follows the choice of a language, and gives panel.js its messages: a script in a page cannot read them from the package.
 * @param onChange `t` speaks another language now
 */
export function serveLanguage(onChange: () => void): void {
  watchPreferences((keys) => {
    if (!keys.includes('language')) return;
    spoken = speakChosen();
    void spoken.then(onChange);
  });
  onMessage('words', async () => {
    // Read again: a page may hear of another language before this context does.
    const chosen = await (spoken = speakChosen());
    return { catalog: chosen && panelMessages(chosen), models: MODEL_NAMES };
  });
}
