import { browser } from 'wxt/browser';
import { LANGUAGES } from './languages.ts';

/** The packaged language that `browser.i18n` uses: the browser's own, or English where that is not packaged. */
export function browsersLanguage(): (typeof LANGUAGES)[number] {
  const tag = browser.i18n.getMessage('language_tag' as '@@ui_locale');
  return LANGUAGES.find((language) => language.tag === tag) ?? LANGUAGES.find(({ tag }) => tag === 'en')!;
}
