import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#scripts/lib/serve.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { expectReason } from '#tests/support/e2e/reason.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, visit } from '#tests/support/e2e/visit.ts';

const CAT = await readFile(new URL('../../../scripts/demo/page/pictures/cat.jpg', import.meta.url));
const NOTICE = await readFile(new URL('../../../scripts/demo/page/pictures/notice.png', import.meta.url));
const extension = shareExtension();

/** Our own request, not that of the page's `img`. */
const isOurs = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] !== 'image';

/** Another origin, which answers as it likes. */
async function elsewhere(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: IncomingMessage[] = [];
  const server = await serve((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  onTestFinished(() => server.close());
  return { ...server, requests, ours: () => requests.filter(isOurs) };
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><title>Pictures</title><link rel="icon" href="data:,">${head}${body}`;

test('a picture that comes with an error is described, since browsers show it', async () => {
  const statuses = [403, 404, 410, 500];
  const other = await elsewhere(({ url = '' }, response) => {
    response.writeHead(Number(url.slice(1)), { 'content-type': 'image/jpeg' }).end(CAT);
  });
  const site = await startSite({
    '/': page(
      statuses.map((status) => `<img id="o${status}" src="${other.origin}/${status}" width="300">`).join('') +
        '<img id="own" src="/missing" width="300">',
    ),
    '/missing': (_, response) => response.writeHead(404, { 'content-type': 'image/jpeg' }).end(CAT),
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#own', /cat/i);
  for (const status of statuses) await expectAlt(tab, `#o${status}`, /cat/i);
});

test('what a server sends only to us is not told as the picture of the page', async () => {
  const other = await elsewhere((request, response) => {
    const status = request.url === '/ok' || !isOurs(request) ? 200 : 404;
    response.writeHead(status).end(isOurs(request) ? NOTICE : CAT);
  });
  const site = await startSite({
    '/': page(`<img id="ok" src="${other.origin}/ok" width="300"><img id="error" src="${other.origin}/error" width="300">
      <img id="own" src="/pictures/cat.jpg" width="300">`),
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#own', /cat/i);
  await expectReason(extension(), tab, '#ok', 'other-picture');
  await expectReason(extension(), tab, '#error', 'not-found');
  expect(
    await tab.locator('img:not(#own)').evaluateAll((all) => all.map((one) => one.getAttribute('alt'))),
  ).toEqual([null, null]);
});

test('a host that wants to know the page is asked by the page itself, without cookies, where it allows that', async () => {
  const other = await elsewhere(({ headers, url }, response) => {
    response.setHeader('set-cookie', 'who=me; SameSite=None; Secure');
    if (!headers.referer) return void response.writeHead(403).end();
    if (url === '/open') response.setHeader('access-control-allow-origin', '*');
    if (url === '/away' && headers.origin) return void response.writeHead(302, { location: '/open' }).end();
    return void response.end(CAT);
  });
  const site = await startSite({
    '/': page(`<img id="open" src="${other.origin}/open" width="300">
      <img id="closed" src="${other.origin}/closed" width="300"><img id="away" src="${other.origin}/away" width="300">
      <img id="quiet" src="${other.origin}/open?quiet" width="300" referrerpolicy="no-referrer">`),
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#open', /cat/i);
  await expectReason(extension(), tab, '#closed', 'blocked');
  expect(await tab.locator('#closed').getAttribute('alt')).toBeNull();
  expect(await tab.locator('#away').getAttribute('alt')).toBeNull();
  // Ours bear no cookie. The page's own request bears what the page sends with its pictures, and no more.
  const byThePage = other.ours().filter(({ headers }) => headers.origin === site.origin);
  expect(byThePage.length).toBeGreaterThan(0);
  for (const { headers } of other.ours()) expect(headers.cookie).toBeUndefined();
  for (const { headers } of byThePage) expect(headers.referer).toBe(`${site.origin}/`);
  // The redirect was not followed.
  expect(byThePage.filter(({ url }) => url === '/open')).toHaveLength(1);
  // The page does not find out: it knows of its own requests only.
  const seen = await tab.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ initiatorType, name }) => `${initiatorType} ${new URL(name).pathname}`,
    ),
  );
  expect(new Set(seen)).toEqual(new Set(['/open', '/closed', '/away'].map((path) => `img ${path}`)));
});

test("a page's policy holds for its own requests, and hears of none", async () => {
  const other = await elsewhere(({ headers }, response) => {
    if (!headers.referer) return void response.writeHead(403).end();
    return void response.setHeader('access-control-allow-origin', '*').end(CAT);
  });
  const reports: string[] = [];
  const site = await startSite({
    '/': (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', `connect-src 'none'; report-uri /report`);
      response.end(page(`<img id="open" src="${other.origin}/open" width="300">`));
    },
    '/report': (request, response) => {
      reports.push(request.url ?? '');
      response.end();
    },
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#open', /cat/i);
  expect(reports).toEqual([]);
});
