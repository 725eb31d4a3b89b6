import { browser } from 'wxt/browser';
import type { MessageCatalog } from './i18n.ts';
import type { LanguageOption, LanguageTag } from './languages.ts';

const SOURCE: LanguageTag = 'en';

/**
 * The packaged messages of a language, for the extension's own contexts; null for the browser's language, which
 * `browser.i18n` serves. Messages that a translation is missing are in English.
 */
export async function loadMessageCatalog(language: LanguageOption): Promise<MessageCatalog | null> {
  if (language === 'browser') return null;
  if (language === SOURCE) return read(SOURCE);
  const [english, own] = await Promise.all([read(SOURCE), read(language)]);
  return { ...english, ...own };
}

async function read(tag: LanguageTag): Promise<MessageCatalog> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${tag}/messages.json` as '/'));
  return (await response.json()) as MessageCatalog;
}
