import { messages } from '#utils/language/i18n.ts';

/** Sets the language and text direction of an extension page to those of its words. */
export function setPageLanguage(): void {
  document.documentElement.lang = messages.lang();
  document.documentElement.dir = messages.dir();
}
