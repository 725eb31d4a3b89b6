import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const open = async (body: string) => {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Closer look</title>${body}` });
  return { site, page: await visit(extension(), site.origin) };
};

test('a name that says nothing is replaced where nothing else in the frame needs a closer look', async () => {
  const { page } = await open('<img id="cat" src="/pictures/cat.jpg" alt="IMG_20240501.jpg" width="200">');
  await expectAlt(page, '#cat', /cat/);
});

test('frames without an address on the web are served in full: junk and unnamed links too', async () => {
  const { page } = await open('<p>Frames</p>');
  const picture = `data:image/jpeg;base64,${(await readFile(`${ROOT}/scripts/demo/page/pictures/cat.jpg`)).toString('base64')}`;
  await page.evaluate((src) => {
    const html = `<!doctype html><html lang="en"><title>Frame</title><img id="inner" src="${src}" width="200">
      <img id="junk" alt="IMG_20240501.jpg" src="${src}" width="200"><a id="link" href="https://example.org/contact"><svg width="20" height="20"><path d="M0 0h20v20z"/></svg></a>`;
    const addresses = {
      blob: URL.createObjectURL(new Blob([html], { type: 'text/html' })),
      data: `data:text/html,${encodeURIComponent(html)}`,
    };
    for (const [id, address] of Object.entries(addresses)) {
      document.body.append(Object.assign(document.createElement('iframe'), { id, src: address }));
    }
  }, picture);
  for (const id of ['#blob', '#data']) {
    const frame = page.frameLocator(id);
    await expectAlt(frame, '#inner', /cat/);
    await expectAlt(frame, '#junk', /cat/);
    await expect.poll(() => frame.locator('#link').getAttribute('aria-label'), SOON).toMatch(/contact/i);
  }
});
