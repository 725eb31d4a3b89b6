import type { MessageCatalog } from '#utils/language/i18n.ts';

/** Beginnings of the names of all messages that panel.js may ask for. */
const FOR_PANEL = /^(announce|confidence|kind|language|panel|text)_|^not_copied$/;

/** The part of a catalog that panel.js needs. */
export function forPanel(catalog: MessageCatalog): MessageCatalog {
  return Object.fromEntries(Object.entries(catalog).filter(([name]) => FOR_PANEL.test(name)));
}
