import type { ExtensionMessage } from '@webext-core/messaging';
import { browser } from 'wxt/browser';

/** True for the background and the extension's own pages. */
export function isFromExtension({ id, url = '' }: ExtensionMessage['sender']): boolean {
  return id === browser.runtime.id && url.startsWith(browser.runtime.getURL(''));
}

/**
 * Wraps a handler so that it answers only the background and the extension's own pages. A content script shares its
 * process with a page that may have taken it over, so nothing it sends counts as the extension's word.
 */
export function fromExtension<Data, Result>(
  handle: (data: Data) => Result,
): (message: ExtensionMessage & { data: Data }) => Result {
  return ({ sender, data }) => {
    if (!isFromExtension(sender)) throw new Error("Only the extension's own pages may ask for this.");
    return handle(data);
  };
}
