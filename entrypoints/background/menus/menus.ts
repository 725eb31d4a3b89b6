import { browser } from 'wxt/browser';
import { sendMessage } from '@/utils/messages';
import { t } from '@/utils/i18n';
import { permitCookiesOnce } from '../broker/cookie-permits';
import { prepareFrame } from '../tabs';

const DESCRIBE = 'describe';

/**
 * "Describe this image", on images and on whatever may lie over one: links, and the page itself for CSS
 * backgrounds and transparent overlays. The frame remembers where the menu was opened.
 */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: DESCRIBE,
        title: t('menu_describe'),
        contexts: ['image', 'link', 'page'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== DESCRIBE || tab?.id === undefined) return;
    void describeTarget(tab.id, frameId).catch(() => undefined);
  });
}

async function describeTarget(tabId: number, frameId: number): Promise<void> {
  await prepareFrame(tabId, frameId);
  permitCookiesOnce(tabId, frameId);
  await sendMessage('describeTarget', undefined, { tabId, frameId });
}
