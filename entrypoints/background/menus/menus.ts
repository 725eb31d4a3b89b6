import { browser } from 'wxt/browser';
import { sendMessage } from '#utils/protocol/messages.ts';
import { t } from '#utils/language/i18n.ts';
import { permitCookiesOnce } from '#entrypoints/background/ask/cookie-permits.ts';
import { rememberPanel } from '#entrypoints/background/ask/open-panels.ts';
import { prepareFrame, prepareFrames } from '#entrypoints/background/tabs/frames.ts';
import { log } from '#utils/log/log.ts';
import { languageReady } from '#entrypoints/background/language/interface-language.ts';

const DESCRIBE = 'describe';
const STUDIO = 'studio';

/**
 * Offers "Open the Studio" on the toolbar icon, and "Describe this image" on images and on what may cover one: links,
 * and the page itself for CSS backgrounds and transparent overlays. The frame remembers where the menu was opened.
 */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === STUDIO) return void openStudio(tab?.id);
    if (menuItemId !== DESCRIBE || tab?.id === undefined) return;
    void describeTarget(tab.id, frameId).catch(log.swallowed('menus: describing failed'));
  });
}

/** Gives the menus their titles in the language that is chosen now. */
export function translateMenus(): void {
  void browser.contextMenus.update(DESCRIBE, { title: t('menu_describe') });
  void browser.contextMenus.update(STUDIO, { title: t('menu_studio') });
}

async function createMenus(): Promise<void> {
  await languageReady();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: DESCRIBE,
    title: t('menu_describe'),
    contexts: ['image', 'link', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
  browser.contextMenus.create({ id: STUDIO, title: t('menu_studio'), contexts: ['action'] });
}

/** Opens the Studio, on the images of the tab where it was asked for. */
async function openStudio(tabId: number | undefined): Promise<void> {
  const section = tabId === undefined ? 'try' : `page?tab=${tabId}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/studio.html')}#${section}` });
}

async function describeTarget(tabId: number, frameId: number): Promise<void> {
  await prepareFrame(tabId, frameId);
  permitCookiesOnce(tabId, frameId);
  await rememberPanel(tabId, frameId, await sendMessage('describeTarget', undefined, { tabId, frameId }));
  // Escape closes the panel from every frame.
  await prepareFrames(tabId);
}
