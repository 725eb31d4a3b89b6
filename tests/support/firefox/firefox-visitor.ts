import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { launchFirefox, type Firefox, type FirefoxOptions } from '#scripts/lib/firefox/launch-firefox.ts';
import type { Tab, Visitor } from '#tests/support/scenarios/visitor.ts';
import { chooseFromMenu, closedTexts, pressInWindow, terminateBackground } from './firefox-window.ts';

const SOON = { timeout: 20_000, interval: 100 };

export interface FirefoxVisitor extends Visitor {
  firefox: Firefox;
}

/** One Firefox with the extension for all tests of a file. Available once the tests run. */
export function shareFirefox(options: FirefoxOptions = {}): () => FirefoxVisitor {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ extension: await buildIfStale('firefox'), ...options });
  });
  afterAll(() => firefox?.close());
  return () => visitorIn(firefox);
}

function visitorIn(firefox: Firefox): FirefoxVisitor {
  const { browser, system } = firefox;
  return {
    firefox,
    async visit(url) {
      const page = await browser.newPage();
      onTestFinished(() => page.close().catch(() => {}));
      await page.goto(url);
      await page.bringToFront();
      return tabOf(page);
    },
    async openOwn(path) {
      const page = await firefox.openExtensionPage(path);
      onTestFinished(() => page.close().catch(() => {}));
      return tabOf(page);
    },
    async describeByMenu(tab, selector) {
      await tab.bringToFront();
      const page = pages.get(tab)!;
      await page.click(selector, { button: 'right' });
      await expect.poll(() => chooseFromMenu(system, 'Describe this image'), SOON).toBe(true);
    },
    async pressCommand(tab, command) {
      await tab.bringToFront();
      await pressInWindow(system, command);
    },
    async panelText(tab) {
      await tab.bringToFront();
      return closedTexts(system);
    },
    async killBackground() {
      expect(await terminateBackground(system)).toBe('stopped');
    },
  };
}

const pages = new WeakMap<Tab, Page>();

function tabOf(page: Page): Tab {
  const tab: Tab = {
    evaluate: (work: (argument: never) => unknown, argument?: unknown) =>
      page.evaluate(work as (argument: unknown) => unknown, argument) as Promise<never>,
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (text) => page.keyboard.type(text),
    async choose(selector, path) {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    },
    bringToFront: () => page.bringToFront(),
    reload: async () => void (await page.reload()),
    close: () => page.close(),
  };
  pages.set(tab, page);
  return tab;
}
