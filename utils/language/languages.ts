/** The languages in `_locales`, each by its own name. */
export const LANGUAGES = [
  { tag: 'ar', name: 'العربية' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ja', name: '日本語' },
] as const;

export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** What a person may choose; `browser` is the browser's language, or English where that is not packaged. */
export type LanguageOption = 'browser' | LanguageTag;
export const LANGUAGE_OPTIONS: readonly LanguageOption[] = ['browser', ...LANGUAGES.map(({ tag }) => tag)];
