import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

/** A host called like those on which people run their webmail; it leads to whatever port is asked for. */
const WEBMAIL = 'webmail.example';

const extension = shareExtension({ args: [`--host-resolver-rules=MAP ${WEBMAIL} 127.0.0.1`] });

const html = (body: string) => `<!doctype html><html lang="en"><title>Living page</title>${body}`;

const image = (id: string, more = '') => `<img id="${id}" src="/pictures/cat.jpg?${id}" width="200" ${more}>`;

const CONTROL = image('control');

/** Waits for the image that needs a text and everything that would have come with it. */
async function settle(page: Page): Promise<void> {
  await expectAlt(page, '#control', /cat/);
  await page.waitForTimeout(QUIET_MS);
}

/** Why each image of a page was skipped, by the id in its selector. */
async function skipped(page: Page): Promise<Record<string, string | null>> {
  const tab = await tabOf(extension(), page);
  const popup = await visit(extension(), extension().url(`/popup.html?tab=${tab}`));
  const status = await popup.evaluate(async (tabId) => {
    const message = { id: 1, type: 'tabStatus', timestamp: 0, data: { tabId } };
    const { res } = await chrome.runtime.sendMessage(message);
    return res as TabStatus;
  }, tab);
  const candidates = status.frames.flatMap((frame) => frame.candidates);
  return Object.fromEntries(
    candidates.map(({ selector, skipped }) => [selector.replace(/^.*#/, ''), skipped] as const),
  );
}

const altless = (page: Page) =>
  page.locator('img:not([alt])').evaluateAll((images) => images.map(({ id }) => id));

test('CAPTCHAs are never touched: widgets, images that say so, and frames of the services', async () => {
  const site = await startSite({
    '/': html(`${CONTROL}
      <div class="g-recaptcha"><p>${image('recaptcha')}</p></div>
      <div class="h-captcha">${image('hcaptcha')}</div>
      <div class="cf-turnstile">${image('turnstile')}</div>
      <div id="FunCaptcha">${image('funcaptcha')}</div>
      <form>${image('by-name', 'name="captcha_image"')}<img id="by-source" src="/captcha.php?n=1" width="200"></form>
      <iframe id="frame" src="/recaptcha/api2/bframe"></iframe>`),
    '/recaptcha/api2/bframe': html(image('in-frame')),
    '/captcha.php': (_request, response) => {
      response.writeHead(302, { location: '/pictures/cat.jpg?by-source' }).end();
    },
  });
  const page = await visit(extension(), site.origin);
  await settle(page);
  const ids = ['recaptcha', 'hcaptcha', 'turnstile', 'funcaptcha', 'by-name', 'by-source'];
  expect(await altless(page)).toEqual(ids);
  expect(await page.frameLocator('#frame').locator('img').getAttribute('alt')).toBeNull();
  expect(await skipped(page)).toMatchObject(
    Object.fromEntries([...ids, 'in-frame'].map((id) => [id, 'captcha'])),
  );
});

test('what a person writes, and will save, stays free of our texts', async () => {
  const site = await startSite({
    '/': html(`${CONTROL}
      <div contenteditable><p>${image('editable')}</p><figure contenteditable="false">${image('island')}</figure></div>
      <div contenteditable="plaintext-only">${image('plain')}</div>
      <div class="editor-styles-wrapper">${image('builder')}</div>
      <div contenteditable="false">${image('viewer')}</div>
      <iframe id="design" srcdoc='${image('inner')}' onload="this.contentDocument.designMode = 'on'"></iframe>`),
  });
  const page = await visit(extension(), site.origin);
  await settle(page);
  await expectAlt(page, '#viewer', /cat/);
  const ids = ['editable', 'island', 'plain', 'builder'];
  expect(await altless(page)).toEqual(ids);
  expect(await page.frameLocator('#design').locator('img').getAttribute('alt')).toBeNull();
  // The frame's own content script tells for itself, a moment later.
  const edited = Object.fromEntries([...ids, 'inner'].map((id) => [id, 'edited']));
  await expect.poll(() => skipped(page)).toMatchObject(edited);
});

test('a region that becomes editable loses our texts before it is saved, and gets them back afterwards', async () => {
  const site = await startSite({ '/': html(`<article>${image('control')}</article>`) });
  const page = await visit(extension(), site.origin);
  await expectAlt(page, '#control', /cat/);
  const edit = (on: boolean) =>
    page.locator('article').evaluate((article, editable) => {
      article.setAttribute('contenteditable', String(editable));
    }, on);
  await edit(true);
  await expect.poll(() => page.locator('#control').getAttribute('alt'), SOON).toBeNull();
  await edit(false);
  await expectAlt(page, '#control', /cat/);
});

test('a document that becomes editable as a whole loses our texts before the person types', async () => {
  const site = await startSite({
    '/': html(`${CONTROL}<iframe id="editor" src="/editor" width="400" height="300"></iframe>`),
    '/editor': html(`<p id="words">Words</p>${image('draft')}`),
  });
  const page = await visit(extension(), site.origin);
  const editor = page.frameLocator('#editor');
  await expectAlt(editor, '#draft', /cat/);
  await editor.locator('body').evaluate((body) => {
    body.ownerDocument.designMode = 'on';
  });
  await editor.locator('#words').click();
  await page.keyboard.type('More ');
  await expect.poll(() => editor.locator('#draft').getAttribute('alt'), SOON).toBeNull();
});

test("other extensions' nodes and pictures are never touched", async () => {
  const site = await startSite({
    '/': html(`${CONTROL}
      <com-1password-button>${image('onepassword')}</com-1password-button>
      <div data-lastpass-icon-root="true">${image('lastpass')}</div>
      <protonpass-root><template shadowrootmode="open">${image('proton')}</template></protonpass-root>
      <grammarly-extension>${image('grammarly')}</grammarly-extension>
      <img id="scheme" src="chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/icon.png" width="200" height="90">
      <form data-protonpass-form data-bwignore>${image('form')}</form>`),
  });
  const page = await visit(extension(), site.origin);
  await settle(page);
  await expectAlt(page, '#form', /cat/);
  const ids = ['onepassword', 'lastpass', 'proton', 'grammarly', 'scheme'];
  expect((await altless(page)).sort()).toEqual([...ids].sort());
  expect(await skipped(page)).toMatchObject(Object.fromEntries(ids.map((id) => [id, 'other-extension'])));
});

const loads = (site: Site, path: string) => site.requests.filter((url) => url.startsWith(path)).length;

test('in webmail nothing is loaded that the page does not have', async () => {
  const site = await startSite({
    '/': (_request, response) => {
      response.setHeader('content-type', 'text/html');
      const sender = `http://localhost:${site.port}/pictures`;
      response.end(
        html(`${CONTROL}
          <img id="blocked" data-src="${sender}/cat.jpg?blocked" width="200" height="90">
          <img id="shown" src="${sender}/cat.jpg?shown" width="200">
          <img id="pixel" src="${sender}/cat.jpg?pixel" width="1" height="1">
          <img id="uncached" src="/no-store.jpg" width="200">`),
      );
    },
    '/no-store.jpg': (_request, response) => {
      response.setHeader('cache-control', 'no-store');
      response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    },
  });
  const page = await visit(extension(), `http://${WEBMAIL}:${site.port}/`);
  await settle(page);
  expect((await altless(page)).sort()).toEqual(['blocked', 'pixel', 'shown', 'uncached']);
  expect(loads(site, '/pictures/cat.jpg?blocked')).toBe(0);
  expect(loads(site, '/pictures/cat.jpg?shown')).toBe(1);
  expect(loads(site, '/pictures/cat.jpg?pixel')).toBe(1);
  expect(loads(site, '/no-store.jpg')).toBe(1);
  expect(loads(site, '/pictures/cat.jpg?control')).toBe(1);
  expect(await skipped(page)).toMatchObject({ shown: 'webmail' });
});
