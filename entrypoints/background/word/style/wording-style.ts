import type { Messages } from '#utils/language/i18n.ts';
import type { Preferences } from '#utils/settings/schema.ts';

/** The settings that decide how a description is worded. */
export type WordingPreferences = Pick<Preferences, 'hedge' | 'people' | 'longest' | 'marker' | 'markerText'>;

/** All that the person chose about wording: the language, by its messages, and the settings. */
export interface WordingStyle {
  messages: Messages;
  wording: WordingPreferences;
}
