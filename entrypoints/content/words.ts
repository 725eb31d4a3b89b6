import { browser } from 'wxt/browser';
import type { MessageKey } from '@/utils/i18n';

/** One message in the browser's language. The full helper (utils/i18n.ts) would not pay in a content script. */
export function words(key: MessageKey): string {
  // WXT types each name by itself, so a name that varies needs a cast.
  return browser.i18n.getMessage(key as '@@ui_locale');
}
