import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import { CASES, type Collected } from './collect-context-cases.ts';

let browser: BrowserContext;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundleForPage('tests/support/dom/entries/collect-context.ts', 'collecting');
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** A page of its own for each case, with numbers from 1. */
async function collect(body: string): Promise<PageContext[]> {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const call = `(() => { ${script}; return [...document.querySelectorAll('#x, .x')].map(collecting.contextOf); })()`;
  return page.evaluate(call);
}

test.each(CASES)('$about', async ({ html, expected }) => {
  const [context] = await collect(html);
  if (!context) throw new Error('The case has no element with the id x.');
  const [markup, label, beside, width, , list, card = '', lang] = context;
  const collected: Collected = { html: markup, label, beside, width, list, card, lang };
  const { html: start, card: part = '', ...others } = expected;
  expect(collected).toMatchObject(others);
  if (start) expect(collected.html.startsWith(start)).toBe(true);
  expect(collected.card).toContain(part);
});

test('elements and lists keep their numbers', async () => {
  const contexts = await collect(
    '<ul><li><img class="x"></li><li><img class="x"></li></ul><ol><li><img class="x"><img class="x"></li></ol>',
  );
  const elements = contexts.map((context) => context[4]);
  const lists = contexts.map((context) => context[5]);
  expect(new Set(elements).size).toBe(4);
  expect(lists[0]).toBe(lists[1]);
  expect(lists[2]).toBe(lists[3]);
  expect(lists[0]).not.toBe(lists[2]);
});

test('markup is cut off at its bound, however long an address is', async () => {
  const src = `data:image/svg+xml,${'a'.repeat(100_000)}`;
  const [context] = await collect(`<a class="logo" href="/"><img id="x" src="${src}"></a>`);
  expect(context?.[0]).toHaveLength(2_000);
  expect(context?.[6]).toContain('<x>');
  expect(context?.[6]).not.toContain('aaa');
});

test('markup around is cut off at its bound, too', async () => {
  const src = `data:image/svg+xml,${'a'.repeat(100_000)}`;
  const [context] = await collect(`<p><img id="x" src="a.png"> <img src="${src}"></p>`);
  expect(context?.[6]).toHaveLength(50_000);
});
