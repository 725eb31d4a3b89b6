import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { PICTURE } from '#scripts/scan/picture.ts';
import type * as Detect from './detection.entry.ts';

declare global {
  /** Detection, in the page. */
  var detect: typeof Detect;
}

export interface DetectionPage {
  page: Page;
  /**
   * Loads a document with detection in it. A path ending in `.png` gives a picture of 100 x 100 pixels, `/dot.gif` one of
   * 1 x 1; everything else is missing.
   */
  show(html: string): Promise<void>;
  close(): Promise<void>;
}

const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A page of the real browser for the detection's own tests. */
export async function openDetectionPage(): Promise<DetectionPage> {
  const [browser, script] = await Promise.all([
    launchBrowser(),
    bundleForPage('tests/support/detection/detection.entry.ts', 'detect'),
  ]);
  let html = '';
  const server = await serve((request, response) => {
    const path = request.url ?? '';
    if (path === '/')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${html}`);
    else if (path.endsWith('.png')) response.setHeader('content-type', 'image/png').end(PICTURE);
    else if (path === '/dot.gif') response.setHeader('content-type', 'image/gif').end(DOT);
    else response.writeHead(404).end();
  });
  const page = await browser.newPage();
  return {
    page,
    async show(next) {
      html = next;
      await page.goto(server.origin);
      // A script's own `var` is global only where it is evaluated as a script, as here.
      await page.addScriptTag({ content: script });
    },
    close: () => closeAll(browser, server),
  };
}

async function closeAll(browser: BrowserContext, server: LocalServer): Promise<void> {
  await browser.close();
  await server.close();
}
