import { messages, type Messages } from '#utils/language/i18n.ts';
import type { Preferences } from '#utils/settings/schema.ts';
import { getPreferences, watchPreferences } from '#utils/settings/stored.ts';
import { languageReady } from '#entrypoints/background/language/interface-language.ts';

/** The settings that descriptions are put into words by. */
export type WordingPreferences = Pick<Preferences, 'hedge' | 'people' | 'longest' | 'marker' | 'markerText'>;

/** Everything about wording that is the person's choice. */
export interface Style {
  messages: Messages;
  wording: WordingPreferences;
}

let known: Promise<Preferences> | null = null;

/** The style that the person has chosen now, in words that are there. */
export async function currentStyle(): Promise<Style> {
  const [wording] = await Promise.all([(known ??= getPreferences()), languageReady()]);
  return { messages, wording };
}

/** Reads the settings again whenever they change. */
export function followStyle(): void {
  watchPreferences(() => (known = null));
}
