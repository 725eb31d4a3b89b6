import { browser } from 'wxt/browser';
import type { Catalog } from './i18n.ts';
import type { LanguageChoice, LanguageTag } from './languages.ts';

const SOURCE: LanguageTag = 'en';

/**
 * The packaged words of a language, for pages of the extension and its background; null for the browser's own
 * language, which the browser looks up by itself. What a translation lacks is in English.
 */
export async function loadCatalog(choice: LanguageChoice): Promise<Catalog | null> {
  if (choice === 'browser') return null;
  if (choice === SOURCE) return read(SOURCE);
  const [english, own] = await Promise.all([read(SOURCE), read(choice)]);
  return { ...english, ...own };
}

async function read(tag: LanguageTag): Promise<Catalog> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${tag}/messages.json` as '/'));
  return (await response.json()) as Catalog;
}
