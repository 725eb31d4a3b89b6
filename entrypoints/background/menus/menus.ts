import { browser } from 'wxt/browser';
import { sendMessage } from '@/utils/messages';
import { t } from '@/utils/i18n';
import { permitCookiesOnce } from '../broker/cookie-permits';
import { prepareFrame } from '../tabs';
import { wordsReady } from '../words';

const DESCRIBE = 'describe';

/**
 * "Describe this image", on images and on whatever may lie over one: links, and the page itself for CSS
 * backgrounds and transparent overlays. The frame remembers where the menu was opened.
 */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== DESCRIBE || tab?.id === undefined) return;
    void describeTarget(tab.id, frameId).catch(() => undefined);
  });
}

/** Gives the menu the words of the language that is chosen now. */
export function translateMenus(): void {
  void browser.contextMenus.update(DESCRIBE, { title: t('menu_describe') });
}

async function createMenus(): Promise<void> {
  await wordsReady();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: DESCRIBE,
    title: t('menu_describe'),
    contexts: ['image', 'link', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

async function describeTarget(tabId: number, frameId: number): Promise<void> {
  await prepareFrame(tabId, frameId);
  permitCookiesOnce(tabId, frameId);
  await sendMessage('describeTarget', undefined, { tabId, frameId });
}
