import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';
import { COPYING } from './ways-to-copy.ts';

const extension = shareExtension();

const open = async (body: string) => {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Copies</title>${body}` });
  return visit(extension(), site.origin);
};

/** Takes back everything, as the popup does. */
async function undo(page: Page): Promise<void> {
  await extension().worker.evaluate(
    async (tab) => {
      await chrome.scripting.executeScript({ target: { tabId: tab }, files: ['/panel.js'] });
      const message = { id: 1, type: 'undoAll', timestamp: 0 };
      await chrome.tabs.sendMessage(tab, message);
    },
    await tabOf(extension(), page),
  );
}

const setMode = (defaultMode: string) =>
  extension().worker.evaluate((mode) => chrome.storage.local.set({ defaultMode: mode }), defaultMode);

const body = (page: Page) => page.evaluate(() => document.body.innerHTML);
const expectNone = (page: Page, selector: string, attribute = 'alt') =>
  expect.poll(() => page.locator(selector).getAttribute(attribute), SOON).toBeNull();

/** A photo, a link and a button that get their names from us. */
const PAGE = `<main id="main"><div class="slide"><img id="cat" class="photo" src="/pictures/cat.jpg" width="300"></div>
  <a id="link" class="icon" href="/search"><img alt="" src="/pictures/envelope.png" width="60"></a></main>`;

async function openNamed(more = ''): Promise<{ page: Page; link: string }> {
  const page = await open(PAGE + more);
  await expectAlt(page, '#cat', /cat/);
  await expect.poll(() => page.locator('#link').getAttribute('aria-label'), SOON).toBeTruthy();
  return { page, link: (await page.locator('#link').getAttribute('aria-label')) ?? '' };
}

test.each(Object.entries(COPYING))('%s with another picture does not keep our text', async (_, copy) => {
  const { page } = await openNamed();
  await page.evaluate(copy);
  await expectAlt(page, '#copy', /cup|coffee/i);
  await undo(page);
  await expectNone(page, '#copy');
  await expectNone(page, '#cat');
});

test('copies of the same picture keep their text without a change, and undo takes it off all of them', async () => {
  const { page } = await openNamed();
  const before = await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    const main = document.querySelector('#main')!;
    document.body.append(main.cloneNode(true));
    document.body.insertAdjacentHTML('beforeend', main.outerHTML);
    new MutationObserver((records) => changes.push(...records.map(({ target }) => target.nodeName))).observe(
      document.body,
      { subtree: true, attributes: true },
    );
    return document.body.querySelectorAll('[alt*=cat]').length;
  });
  expect(before).toBe(3);
  await page.waitForTimeout(QUIET_MS);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
  await undo(page);
  await expect.poll(() => page.locator('[alt*=cat], [aria-label]').count(), SOON).toBe(0);
});

test('a snapshot that the page brings back is undone, before and after the undo', async () => {
  const { page } = await openNamed();
  const pristine = PAGE;
  await page.evaluate(() => {
    const kept = {
      nodes: document.querySelector('main')!.cloneNode(true),
      html: document.querySelector('main')!.outerHTML,
    };
    Object.assign(globalThis, { kept });
    document.querySelector('main')!.remove();
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: { nodes: Node } };
    document.body.append(kept.nodes.cloneNode(true));
  });
  await page.waitForTimeout(QUIET_MS);
  await undo(page);
  expect(await body(page)).toContain(pristine);
  // The cache still has our texts.
  await page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: { html: string } };
    document.querySelector('main')!.outerHTML = kept.html;
  });
  await expect.poll(() => body(page), SOON).toContain(pristine);
  await page.waitForTimeout(QUIET_MS);
  expect(await body(page)).toContain(pristine);
});

test('a copy that the page brings back after we were switched off loses our text', async () => {
  const { page } = await openNamed();
  await page.evaluate(() => {
    const kept = document.querySelector('main')!.cloneNode(true);
    Object.assign(globalThis, { kept });
  });
  try {
    await setMode('off');
    await expectNone(page, '#cat');
    await page.evaluate(() => {
      const { kept } = globalThis as unknown as { kept: Node };
      document.querySelector('main')!.replaceWith(kept);
    });
    await expectNone(page, '#cat');
    await expectNone(page, '#link', 'aria-label');
  } finally {
    await setMode('automatic');
  }
});

test('a link that is copied and leads elsewhere does not keep our name', async () => {
  const { page, link } = await openNamed();
  await page.evaluate(() => {
    const copy = document.querySelector('#link')!.cloneNode(true) as HTMLAnchorElement;
    [copy.id, copy.href] = ['copy', '/settings'];
    document.body.append(copy);
  });
  await expect.poll(() => page.locator('#copy').getAttribute('aria-label'), SOON).not.toBe(link);
});

/** Names of the author's own that equal ours: what stands there before, or comes later in another shape. */
const AUTHORS = {
  'on another element, from the beginning': (name: string) =>
    `<a class="icon" href="/search" aria-label="${name}"><img alt="" src="/pictures/coffee.jpg" width="60"></a>`,
  'on an image, from the beginning': (name: string) =>
    `<img class="brand" src="/pictures/coffee.jpg" width="60" alt="${name}">`,
};

test.each(Object.entries(AUTHORS))(
  "an author's own name that equals ours survives undo: %s",
  async (_, markup) => {
    const first = await openNamed();
    const own = markup(first.link);
    await first.page.close();
    const { page } = await openNamed(`<section>${own}</section>`);
    // And moved about, as carousels do.
    await page.evaluate(() => document.body.append(document.querySelector('section')!));
    await page.waitForTimeout(QUIET_MS);
    await undo(page);
    await expectNone(page, '#link', 'aria-label');
    expect(await page.locator('section').innerHTML()).toBe(own);
  },
);

test("an author's own name that comes later in another shape survives undo", async () => {
  const { page, link } = await openNamed();
  const text = (await page.locator('#cat').getAttribute('alt')) ?? '';
  await page.evaluate(
    ([name, alt]) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<section><button aria-label="${name}"><img alt="" src="/pictures/envelope.png" width="60"></button>` +
          `<a class="icon" aria-label="${name}" href="/search"><img alt="" src="/pictures/envelope.png" width="60"></a>` +
          `<img alt="${alt}" src="/pictures/coffee.jpg"></section>`,
      );
    },
    [link, text],
  );
  await page.waitForTimeout(QUIET_MS);
  const own = await page.locator('section').innerHTML();
  await undo(page);
  await expectNone(page, '#link', 'aria-label');
  expect(await page.locator('section').innerHTML()).toBe(own);
  expect(own).toContain(`alt="${text}"`);
});

test('a page that gives an element the very name that we had given it keeps it', async () => {
  const { page, link } = await openNamed();
  await page.evaluate((name) => document.querySelector('#link')!.setAttribute('aria-label', name), link);
  await page.waitForTimeout(500);
  await undo(page);
  await expectNone(page, '#cat');
  expect(await page.locator('#link').getAttribute('aria-label')).toBe(link);
});
