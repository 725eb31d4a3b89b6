import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#scripts/lib/serve.ts';
import { startExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';

const SOON = { timeout: 60_000, interval: 200 };
const CAT = new URL('../../scripts/demo/page/pictures/cat.jpg', import.meta.url);

/** The extension's own request, not that of the page's `img`. */
const isFetch = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] === 'empty';

test('a public page cannot have us fetch from a private address, be it by a redirect', async () => {
  const cat = await readFile(CAT);
  const fetched: string[] = [];
  const inside = await serve((request, response) => {
    if (isFetch(request)) fetched.push(request.url ?? '');
    response.end(cat);
  });
  onTestFinished(() => inside.close());
  const site = await startSite({
    '/': (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Public</title>
        <img id="public" width="300" src="http://pictures.example:${site.port}/pictures/cat.jpg">
        <img id="direct" width="300" src="${inside.origin}/direct.jpg">
        <img id="redirected" width="300" src="http://pictures.example:${site.port}/away">`);
    },
    '/away': (_, response) => response.writeHead(302, { location: `${inside.origin}/redirected.jpg` }).end(),
  });
  const { browser } = await startExtension({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1'] });
  const page = await browser.newPage();
  await page.goto(`http://page.example:${site.port}/`);

  await expect.poll(() => page.locator('#public').getAttribute('alt'), SOON).toMatch(/cat/i);
  await expect.poll(() => site.requests.filter((path) => path === '/away').length, SOON).toBeGreaterThan(1);
  await page.waitForTimeout(1_000);
  expect(fetched).toEqual([]);
  expect(await page.locator('#direct').getAttribute('alt')).toBeNull();
  expect(await page.locator('#redirected').getAttribute('alt')).toBeNull();
});

test('a page at a private address has the pictures of its network described', async () => {
  const cat = await readFile(CAT);
  const other = await serve((_, response) => response.end(cat));
  onTestFinished(() => other.close());
  const site = await startSite({
    '/': `<!doctype html><title>Private</title><img id="cat" width="300" src="${other.origin}/cat.jpg">`,
  });
  const { browser } = await startExtension();
  const page = await browser.newPage();
  await page.goto(site.origin);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
});
