import { messages } from '#utils/language/i18n.ts';

/** Gives an extension page the language and direction of its words. */
export function dressPage(): void {
  document.documentElement.lang = messages.lang();
  document.documentElement.dir = messages.dir();
}
