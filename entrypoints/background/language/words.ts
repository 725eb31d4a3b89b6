import { catalog } from '#models/catalog/catalog.ts';
import type { Catalog } from '#utils/language/i18n.ts';
import { speakChosen } from '#utils/settings/speak-chosen.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { watchPreferences } from '#utils/settings/stored.ts';
import { forPanel } from './words-for-panel.ts';

const MODEL_NAMES = Object.fromEntries(catalog.models.map(({ id, name }) => [id, name]));

let words: Promise<Catalog | null> | null = null;

/** Resolves when `t` speaks the language that the person chose. To be awaited before the first word. */
export async function wordsReady(): Promise<void> {
  await (words ??= speakChosen());
}

/**
 * Follows the choice of a language, and gives panel.js its words: a script in a page cannot read them from the package.
 * @param onChange the new language is there
 */
export function serveWords(onChange: () => void): void {
  watchPreferences((keys) => {
    if (!keys.includes('language')) return;
    words = speakChosen();
    void words.then(onChange);
  });
  onMessage('words', async () => {
    // Read anew: a page may hear of another language before we do.
    const chosen = await (words = speakChosen());
    return { catalog: chosen && forPanel(chosen), models: MODEL_NAMES };
  });
}
