import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { hearAloud } from '#tests/support/e2e/aloud.ts';
import { pressKey } from '#tests/support/e2e/commands.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { openPanel } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

beforeAll(async () => {
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
});

const CAT = '<img id="cat" src="/pictures/cat.jpg" width="300">';
const CUP = '<img id="cup" src="/pictures/coffee.jpg" width="300">';
const FAR = '<div style="height: 3000px"></div>';

async function open(body: string): Promise<{ page: Page; heard: () => Promise<string[]> }> {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Pictures</title>${body}` });
  const page = await visit(extension(), site.origin);
  await page.bringToFront();
  return { page, heard: await hearAloud(extension(), page) };
}

const press = (page: Page) => pressKey(extension(), 'describe-current', page);

describe('what is said aloud', () => {
  test('is the description, then which image it was, then that the page has it now', async () => {
    const { page, heard } = await open(`<h1>Pets</h1>${CAT}${FAR}<h2>Drinks</h2><p>${CUP}</p>`);
    await press(page);
    await expect
      .poll(heard, SOON)
      .toEqual([
        expect.stringMatching(
          /^[^.]*\bcat\b[^.]*\. Image 1 of 2, heading “Pets”\. This description is on the page now\.$/,
        ),
      ]);
    await page.locator('#cup').scrollIntoViewIfNeeded();
    await press(page);
    await expect
      .poll(heard, SOON)
      .toContainEqual(expect.stringMatching(/^[^.]*\bcup\b[^.]*\. Image 2 of 2, heading “Drinks”\. /));
  });

  test('is the name of a picture that the page has named, described, and left alone', async () => {
    const { page, heard } = await open('<img id="cat" src="/pictures/cat.jpg" width="300" alt="Tom">');
    await press(page);
    await expect.poll(heard, SOON).toEqual([expect.stringMatching(/\bcat\b[^.]*\. Image 1 of 1\.$/)]);
    expect(await page.locator('#cat').getAttribute('alt')).toBe('Tom');
  });
});

test('an image is counted among those of all frames, in the order of the page', async () => {
  const inner = `<img src="/pictures/notice.png" width="60">`;
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Frames</title>
      <p><img src="/pictures/cat.jpg" width="60"></p><iframe src="/frame" height="80"></iframe><p>${CUP}</p>
      <div id="host"></div><iframe srcdoc='${inner}' height="80"></iframe>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = '<img src="/pictures/horse.png" width="60">'</script>`,
    '/frame': `<!doctype html><html lang="en"><title>Frame</title>${inner}${inner}
      <iframe src="/nested" height="60"></iframe>`,
    '/nested': `<!doctype html><html lang="en"><title>Nested</title><button>Play</button>${inner}`,
  });
  const page = await visit(extension(), site.origin);
  await page.bringToFront();
  const heard = await hearAloud(extension(), page);
  await press(page);
  await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/\bcup\b[^.]*\. Image 5 of 7\b/));
  await page.frameLocator('iframe >> nth=0').frameLocator('iframe').locator('button').focus();
  await press(page);
  await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/Closed today.* Image 4 of 7\b/));
});

describe('the current image', () => {
  test('is one that was right-clicked, until the person scrolls it away', async () => {
    const { page, heard } = await open(`${CAT}<p style="margin: 200px 0">Text</p>${FAR}${CUP}`);
    await page.locator('#cat').click({ button: 'right' });
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringContaining('Image 1 of 2'));
    await page.locator('#cup').scrollIntoViewIfNeeded();
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringContaining('Image 2 of 2'));
  });

  test('is in a closed shadow tree, by its place or by the focus in it', async () => {
    const { page, heard } =
      await open(`<div id="host"></div><div id="other" style="margin-top: 100px"></div><script>
      document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '${CAT}';
      document.querySelector('#other').attachShadow({ mode: 'closed' }).innerHTML = '<a href="#">${CUP.replace('300', '60')}</a>';</script>`);
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/cat.*Image 1 of 2/));
    await tabTo(page, /^link/);
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/cup.*Image 2 of 2/));
  });

  test('is never the icon of the panel, but the image that the panel is about', async () => {
    const { page, heard } = await open(`${CAT}<p style="margin-top: 90px">${CUP}</p>`);
    await openPanel(extension(), page, page.locator('#cup'));
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/cup.*Image 2 of 2/));
    expect(await focused(page)).toBe('textbox Description');
    await page.mouse.click(700, 500);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('#cup')!.remove());
    await press(page);
    await expect.poll(heard, SOON).toContainEqual(expect.stringMatching(/cat.*Image 1 of 1/));
  });
});

test('where nothing has the focus, an image of a frame that is scrolled away is not the current one', async () => {
  const inner = await startSite({ '/': `<!doctype html><title>Frame</title>${CUP}` });
  const frame = (id: string) =>
    `<iframe id="${id}" src="${inner.origin.replace('127.0.0.1', 'localhost')}" width="400" height="260"></iframe>`;
  const { page } = await open(`${frame('away')}${FAR}${frame('shown')}`);
  const altIn = (id: string) => page.frameLocator(`#${id}`).locator('#cup').getAttribute('alt');
  await page.locator('#shown').scrollIntoViewIfNeeded();
  await press(page);
  await expect.poll(() => altIn('shown'), SOON).toMatch(/cup/);
  expect(await altIn('away')).toBeNull();
});
