import type { MessageCatalog } from '#utils/language/i18n.ts';

/** How the names of all messages that panel.js uses begin. */
const FOR_PANEL = /^(announce|confidence|kind|language|more|panel|text)_|^not_copied$/;

/** The messages of a catalog that panel.js needs. */
export function panelMessages(catalog: MessageCatalog): MessageCatalog {
  return Object.fromEntries(Object.entries(catalog).filter(([name]) => FOR_PANEL.test(name)));
}
