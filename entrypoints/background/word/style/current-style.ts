import { messages } from '#utils/language/i18n.ts';
import { readSettings, watchSettingsFor } from '#utils/settings/stored.ts';
import { languageReady } from '#entrypoints/background/language/interface-language.ts';
import type { WordingSettings, WordingStyle } from './wording-style.ts';

let cached: Promise<WordingSettings> | null = null;

/** The style by the person's present settings. Resolves when the messages of the chosen language are loaded. */
export async function currentStyle(): Promise<WordingStyle> {
  const [wording] = await Promise.all([(cached ??= readSettings()), languageReady()]);
  return { messages, wording };
}

/** Forgets the cached settings whenever they change. */
export function followStyle(): void {
  watchSettingsFor('wording', () => (cached = null));
}
