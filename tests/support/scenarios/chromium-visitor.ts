import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openExtensionPage } from '#scripts/lib/extension-page.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { pressKey } from '#tests/support/e2e/commands.ts';
import type { Extension } from '#tests/support/e2e/extension.ts';
import { killServiceWorker } from '#tests/support/e2e/kill-service-worker.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { visit } from '#tests/support/e2e/visit.ts';
import type { Tab, Visitor } from './visitor.ts';

/** The scenarios' view of a Chromium with the extension. */
export function chromiumVisitor(extension: Extension): Visitor {
  const pages = new WeakMap<Tab, Page>();
  const tabOf = (page: Page): Tab => {
    const tab: Tab = {
      evaluate: (work: (argument: never) => unknown, argument?: unknown) =>
        page.evaluate(work as (argument: unknown) => unknown, argument) as Promise<never>,
      click: (selector) => page.locator(selector).click(),
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      choose: (selector, path) => page.locator(selector).setInputFiles(path),
      bringToFront: () => page.bringToFront(),
      reload: async () => void (await page.reload()),
      close: () => page.close(),
    };
    pages.set(tab, page);
    return tab;
  };
  return {
    async visit(url) {
      const page = await visit(extension, url);
      await page.bringToFront();
      return tabOf(page);
    },
    async openOwn(path) {
      const page = await openExtensionPage(extension.browser, path);
      onTestFinished(() => page.close());
      return tabOf(page);
    },
    async describeByMenu(tab, selector) {
      const page = pages.get(tab)!;
      await describeByMenu(extension, page, page.locator(selector));
    },
    pressCommand: (tab, command) => pressKey(extension, command, pages.get(tab)!),
    async panelText(tab) {
      return (await accessibleNodes(pages.get(tab)!)).join('\n');
    },
    killBackground: async () => killServiceWorker(extension.browser, await anyPage(extension)),
  };
}

async function anyPage({ browser }: Extension): Promise<Page> {
  return browser.pages()[0] ?? browser.newPage();
}
