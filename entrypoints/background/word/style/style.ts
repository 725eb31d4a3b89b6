import { messages, type Messages } from '#utils/language/i18n.ts';
import type { SettingsHeardBy } from '#utils/settings/settings.ts';
import { readSettings, watchSettingsFor } from '#utils/settings/stored.ts';
import { wordsReady } from '#entrypoints/background/language/words.ts';

/** The settings that descriptions are put into words by. */
export type WordingSettings = SettingsHeardBy<'wording'>;

/** Everything about wording that is the person's choice. */
export interface Style {
  messages: Messages;
  wording: WordingSettings;
}

let known: Promise<WordingSettings> | null = null;

/** The style that the person has chosen now, in words that are there. */
export async function currentStyle(): Promise<Style> {
  const [wording] = await Promise.all([(known ??= readSettings()), wordsReady()]);
  return { messages, wording };
}

/** Reads the settings again whenever they change. */
export function followStyle(): void {
  watchSettingsFor('wording', () => (known = null));
}
