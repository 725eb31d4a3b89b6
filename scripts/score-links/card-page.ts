import type { Page, Route } from 'playwright-core';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import { PICTURE } from '#scripts/scan/picture.ts';
import type { Card } from './cards.ts';
import type * as Collect from './collect.entry.ts';
import type { Asked } from './collect.entry.ts';

declare global {
  /** The parts of the content script that are scored, in the page. */
  var collecting: typeof Collect;
}

export interface CardPage {
  /** What the content script asks about the target of a card. @throws if it asks nothing */
  ask(card: Card): Promise<Asked>;
  close(): Promise<void>;
}

/** A page of the real browser that shows cards at their own addresses. Nothing is fetched: every picture is the same one. */
export async function openCardPage(): Promise<CardPage> {
  const [browser, script] = await Promise.all([
    launchBrowser(),
    bundleForPage('scripts/score-links/collect.entry.ts', 'collecting'),
  ]);
  const page = await browser.newPage();
  let html = '';
  await page.route('**/*', (route) => answer(route, html));
  return {
    async ask(card) {
      html = `<!doctype html><html lang="${card.lang}"><meta charset="utf-8"><title>Page</title><body>${card.html}</body></html>`;
      await page.goto(card.page);
      const asked = await askIn(page, script, card.target);
      if (typeof asked === 'string')
        throw new Error(`${card.id}: nothing is asked about ${card.target}: ${asked}.`);
      return asked;
    },
    close: () => browser.close(),
  };
}

async function askIn(page: Page, script: string, target: string): Promise<Asked | string> {
  await page.addScriptTag({ content: script });
  return page.evaluate((selector) => collecting.askedOf(selector), target);
}

function answer(route: Route, html: string): Promise<void> {
  const type = route.request().resourceType();
  if (type === 'document') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  return type === 'image' ? route.fulfill({ contentType: 'image/png', body: PICTURE }) : route.abort();
}
