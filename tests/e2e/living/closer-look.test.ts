import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const open = async (body: string) => {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Closer look</title>${body}` });
  return { site, page: await visit(extension(), site.origin) };
};

test('a name that says nothing is replaced where nothing else in the frame needs a closer look', async () => {
  const { page } = await open('<img id="cat" src="/pictures/cat.jpg" alt="IMG_20240501.jpg" width="200">');
  await expectAlt(page, '#cat', /cat/);
});

test('frames that no further script of ours reaches are served as far as can be', async () => {
  const { page } = await open('<p>Frames</p>');
  const picture = `data:image/jpeg;base64,${(await readFile(`${ROOT}/scripts/demo/page/pictures/cat.jpg`)).toString('base64')}`;
  await page.evaluate((src) => {
    const html = `<!doctype html><html lang="en"><title>Frame</title><img id="inner" src="${src}" width="200">`;
    const addresses = {
      blob: URL.createObjectURL(new Blob([html], { type: 'text/html' })),
      data: `data:text/html,${encodeURIComponent(html)}`,
    };
    for (const [id, address] of Object.entries(addresses)) {
      document.body.append(Object.assign(document.createElement('iframe'), { id, src: address }));
    }
  }, picture);
  await expectAlt(page.frameLocator('#blob'), '#inner', /cat/);
  await expectAlt(page.frameLocator('#data'), '#inner', /cat/);
});
