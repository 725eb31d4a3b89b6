import type { ExtensionMessage } from '@webext-core/messaging';
import { browser } from 'wxt/browser';

/**
 * Wraps a handler so that only the extension's own pages reach it. A content script shares its process with
 * a page, and what it says may be the page's.
 */
export function fromExtension<Data, Result>(
  handle: (data: Data) => Result,
): (message: ExtensionMessage & { data: Data }) => Result {
  return ({ sender, data }) => {
    const ours = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    if (!ours) throw new Error('Only pages of the extension may ask for this.');
    return handle(data);
  };
}
