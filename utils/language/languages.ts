/** The languages that `_locales` holds, each by its own name. */
export const LANGUAGES = [
  { tag: 'ar', name: 'العربية' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ja', name: '日本語' },
] as const;

export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** `browser`: the language of the browser, where we have it. */
export type LanguageChoice = 'browser' | LanguageTag;
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['browser', ...LANGUAGES.map(({ tag }) => tag)];
