import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const html = (body: string) => `<!doctype html><html lang="en"><title>Second chance</title>${body}`;

test('an image that failed and that the page tries again gets its text', async () => {
  let healthy = false;
  const site = await startSite({
    '/': html('<img id="flaky" src="/flaky.jpg" width="300" height="200">'),
    '/flaky.jpg': (_request, response) => {
      response
        .writeHead(healthy ? 302 : 503, { location: '/pictures/cat.jpg', 'cache-control': 'no-store' })
        .end();
    },
  });
  const page = await visit(extension(), site.origin);
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('#flaky').getAttribute('alt')).toBeNull();
  healthy = true;
  await page.evaluate(() => document.querySelector('img')?.setAttribute('src', '/flaky.jpg'));
  await expectAlt(page, '#flaky', /cat/);
});

test('a document that is opened and written anew is served like the first', async () => {
  const site = await startSite({
    '/': html('<p>Old content</p>'),
    '/slow.jpg': (_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/pictures/cat.jpg' }).end(), 1_000);
    },
  });
  const page = await visit(extension(), site.origin);
  await page.waitForTimeout(QUIET_MS);
  await page.evaluate((content) => {
    document.open();
    document.write(content);
    document.close();
  }, html('<img id="slow" src="/slow.jpg" width="300"><img id="lazy" width="300">'));
  await expectAlt(page, '#slow', /cat/);
  await page.evaluate(() => document.querySelector('#lazy')?.setAttribute('src', '/pictures/coffee.jpg'));
  await expectAlt(page, '#lazy', /cup/);
});
