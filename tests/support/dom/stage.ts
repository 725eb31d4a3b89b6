import { type BrowserContext, type Page } from 'playwright-core';
import english from '#public/_locales/en/messages.json';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { serve } from '#scripts/lib/serve.ts';
import { installFakeExtension } from './fake-extension.ts';

export interface Stage {
  browser: BrowserContext;
  /** A page with `html` at a loopback origin, which is a secure context, with a fake `chrome`. */
  open(html: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** One browser and one server for all tests of a file. */
export async function openStage(): Promise<Stage> {
  let content = '';
  const server = await serve((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(content);
  });
  const browser = await launchBrowser({ viewport: { width: 900, height: 640 } });
  await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    browser,
    async open(html, path = '/') {
      content = html;
      const page = await browser.newPage();
      await page.addInitScript(installFakeExtension, english);
      await page.goto(server.origin + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
