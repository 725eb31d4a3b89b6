import type { Messages } from '#utils/language/i18n.ts';
import type { SymbolWords } from '#entrypoints/background/word/symbols/symbol-words.ts';
import type { SettingsHeardBy } from '#utils/settings/settings.ts';

/** The settings that decide how a description is worded. */
export type WordingSettings = SettingsHeardBy<'wording'>;

/** All that the person chose about wording: the language, by its messages, and the settings. */
export interface WordingStyle {
  messages: Messages;
  wording: WordingSettings;
  /** What symbols are called; absent where none has to be named. */
  symbols?: SymbolWords | null;
}
