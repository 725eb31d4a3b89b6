import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const html = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><title>Living page</title>${body}`;

const open = async (body: string, lang?: string) => {
  const site = await startSite({ '/': html(body, lang) });
  return { site, page: await visit(extension(), site.origin) };
};

/** What the popup's button does. */
async function undo(page: Page): Promise<void> {
  const tab = await tabOf(extension(), page);
  const popup = await visit(extension(), extension().url(`/popup.html?tab=${tab}`));
  const button = popup.getByRole('button', { name: /undo/i });
  await expect.poll(() => button.isEnabled(), SOON).toBe(true);
  await button.click();
}

/** How often the page saw the name of its image change. */
const changes = (page: Page) => page.evaluate(() => Number(document.body.dataset.changes));

const COUNTING = `const image = document.querySelector('img');
  document.body.dataset.changes = 0;
  const count = () => document.body.dataset.changes++;`;

test('a page that removes our text again and again has its way after three rounds', async () => {
  const { page } = await open(
    `<img id="cat" src="/pictures/cat.jpg" width="300"><script>${COUNTING}
    new MutationObserver(() => {
      count();
      if (image.hasAttribute('alt')) image.removeAttribute('alt');
    }).observe(image, { attributeFilter: ['alt'] });
  </script>`,
    'de',
  );
  await expect.poll(() => changes(page), SOON).toBe(6);
  await page.waitForTimeout(2 * QUIET_MS);
  expect(await changes(page)).toBe(6);
  expect(await page.locator('#cat').evaluate((image) => image.outerHTML)).toBe(
    '<img id="cat" src="/pictures/cat.jpg" width="300">',
  );
});

test('a page that puts a name of its own in the place of ours keeps it, at once', async () => {
  const { page } = await open(
    `<img id="cat" src="/pictures/cat.jpg" width="300"><script>${COUNTING}
    new MutationObserver(() => {
      count();
      if (image.alt !== 'Tom') image.alt = 'Tom';
    }).observe(image, { attributeFilter: ['alt'] });
  </script>`,
    'de',
  );
  await expectAlt(page, '#cat', /^Tom$/);
  await page.waitForTimeout(QUIET_MS);
  expect(await changes(page)).toBe(2);
  expect(await page.locator('#cat').getAttribute('lang')).toBeNull();
});

test('a page that mirrors its own document settles', async () => {
  const { page } = await open(`<main><img src="/pictures/cat.jpg" width="300"></main><aside></aside><script>
    const [main, aside] = [document.querySelector('main'), document.querySelector('aside')];
    document.body.dataset.changes = 0;
    const mirror = () => {
      document.body.dataset.changes++;
      aside.innerHTML = main.innerHTML;
    };
    new MutationObserver(mirror).observe(main, { subtree: true, childList: true, attributes: true });
    mirror();
  </script>`);
  await expectAlt(page, 'main img', /cat/);
  await expectAlt(page, 'aside img', /cat/);
  const settled = await changes(page);
  await page.waitForTimeout(2 * QUIET_MS);
  expect(await changes(page)).toBe(settled);
  expect(settled).toBeLessThan(4);
});

test('a name that the page gives while ours is on its way is not written over', async () => {
  const { page } = await open(`<img id="cat" src="/pictures/cat.jpg" width="300"><script>
    // Names the image in the same moment in which the text of its twin appears.
    const twin = new Image(300);
    twin.src = '/pictures/cat.jpg';
    document.body.prepend(twin);
    new MutationObserver(() => document.querySelector('#cat').alt = 'Tom')
      .observe(twin, { attributeFilter: ['alt'] });
  </script>`);
  await expectAlt(page, '#cat', /^Tom$/);
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('#cat').getAttribute('alt')).toBe('Tom');
});

test('a drawing that moves, in a button without a name, is looked at once', async () => {
  const { page, site } = await open(`<style>
      @keyframes pulse { to { opacity: 0.2; color: red } } svg { animation: pulse 0.3s infinite alternate }
    </style>
    <button><svg viewBox="0 0 9 9" width="90" height="90"><path fill="currentColor" d="M0 0h9v9z"/></svg></button>
    <script>
      document.body.dataset.changes = 0;
      new MutationObserver((records) => document.body.dataset.changes = Number(document.body.dataset.changes) + records.length)
        .observe(document.querySelector('button'), { subtree: true, attributes: true });
    </script>`);
  await page.waitForTimeout(3 * QUIET_MS);
  expect(await changes(page)).toBeLessThanOrEqual(1);
  expect(site.requests.filter((url) => url.startsWith('/pictures'))).toEqual([]);
});

const EVERYTHING = `
  <style>.x { color: red }</style><!-- a comment -->
  <img id="cat" src="/pictures/cat.jpg" width="300">
  <img id="junk" alt="DSC_0042.JPG" src="/pictures/coffee.jpg" width="300">
  <img id="blank" src="/pictures/cat-close.jpg" alt="&nbsp;" lang="fr" width="300">
  <a href="/somewhere"><img src="/pictures/cat-small.jpg" width="160"></a>
  <button><img src="/pictures/coffee-close.jpg" alt="" width="160"></button>
  <button><svg viewBox="0 0 9 9" width="32" height="32"><path d="M0 0h9v9z"/></svg></button>
  <div id="open"><template shadowrootmode="open"><img id="inner" src="/pictures/cat.jpg?open" width="300"></template></div>
  <div id="closed"><template shadowrootmode="closed"><p><img src="/pictures/cat.jpg?closed" width="300"></p></template></div>`;

/** The whole document as text, shadow roots included, closed ones too. */
async function serialise(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(
    root,
    (key, value: unknown) => (/^(nodeId|backendNodeId)$/.test(key) ? undefined : value),
    1,
  );
}

const describedIn = (dom: string) => dom.match(/"May show|"An? [a-z]/g)?.length ?? 0;

test('undo gives the document back byte for byte, shadow roots included; so does switching off', async () => {
  const site = await startSite({ '/': html(EVERYTHING, 'de') });
  const { worker } = extension();
  const setMode = (defaultMode: string) =>
    worker.evaluate((mode) => chrome.storage.local.set({ defaultMode: mode }), defaultMode);
  await setMode('off');
  const page = await visit(extension(), site.origin);
  await page.waitForTimeout(QUIET_MS);
  const before = await serialise(page);
  expect(before).toContain('cat.jpg?closed');

  await setMode('automatic');
  await expect.poll(async () => describedIn(await serialise(page)), SOON).toBeGreaterThanOrEqual(4);
  await expect.poll(() => serialise(page), SOON).toMatch(/"lang",\s*"en"/);
  await setMode('off');
  await expect.poll(() => serialise(page), SOON).toBe(before);

  await setMode('automatic');
  await expect.poll(async () => describedIn(await serialise(page)), SOON).toBeGreaterThanOrEqual(4);
  await undo(page);
  await expect.poll(() => serialise(page), SOON).toBe(before);
  await page.waitForTimeout(QUIET_MS);
  expect(await serialise(page)).toBe(before);
});

test('on a page in another language the image is marked as English, and undo removes the mark', async () => {
  const { page } = await open(
    '<p lang="en-GB"><img id="british" src="/pictures/cat.jpg?2" width="300"></p><img id="cat" src="/pictures/cat.jpg" width="300">',
    'de',
  );
  await expectAlt(page, '#cat', /cat/);
  await expectAlt(page, '#british', /cat/);
  expect(await page.locator('#cat').getAttribute('lang')).toBe('en');
  expect(await page.locator('#british').getAttribute('lang')).toBeNull();
  await undo(page);
  await expect.poll(() => page.locator('img[lang]').count(), SOON).toBe(0);
});

test('a page that reads from right to left gets a text that is marked as English, and no direction', async () => {
  const { page } = await open(
    '<body dir="rtl"><p>תמונה</p><img id="cat" src="/pictures/cat.jpg" width="300">',
    'he',
  );
  await expectAlt(page, '#cat', /cat/);
  expect(await page.locator('#cat').getAttribute('lang')).toBe('en');
  expect(await page.locator('#cat').getAttribute('dir')).toBeNull();
});
