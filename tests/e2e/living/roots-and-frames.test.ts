import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const html = (body: string) => `<!doctype html><html lang="en"><title>Living page</title>${body}`;

const open = async (body: string, more: Parameters<typeof startSite>[0] = {}) => {
  const site = await startSite({ '/': html(body), ...more });
  return { site, page: await visit(extension(), site.origin) };
};

/** Same server, another origin: what a page of `site` may not read. */
const elsewhere = (site: Site) => `http://localhost:${site.port}`;

/** The text of an image that only the accessibility tree shows: it stands in a closed shadow root. */
async function imageNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ role }) => role?.value === 'image').map(({ name }) => String(name?.value ?? ''));
}

test('images in shadow roots, open, closed and nested, get their text', async () => {
  const { page } = await open(`
    <div><template shadowrootmode="open"><img id="open" src="/pictures/cat.jpg?1" width="200">
      <section><template shadowrootmode="closed"><img src="/pictures/cat.jpg?2" width="200">
        <p><template shadowrootmode="closed"><img src="/pictures/cat.jpg?3" width="200"></template></p>
      </template></section>
    </template></div>`);
  await expectAlt(page, '#open', /cat/);
  await expect.poll(() => imageNames(page), SOON).toEqual(Array(3).fill(expect.stringMatching(/cat/)));
});

test('shadow roots that are attached to elements long in the page are found', async () => {
  const { page } = await open('<main><div id="plain"></div><my-card></my-card></main>');
  // After the last of the looks that follow the start.
  await page.waitForTimeout(9_000);
  await page.evaluate(() => {
    for (const [i, host] of document.querySelectorAll('main > *').entries()) {
      const root = host.attachShadow({ mode: i ? 'open' : 'closed' });
      root.innerHTML = `<img src="/pictures/cat.jpg?late${i}" width="200">`;
    }
    document.querySelector('main')?.append('and a word');
    document.querySelector('main')?.append(document.createElement('hr'));
  });
  await expect.poll(() => imageNames(page), SOON).toEqual(Array(2).fill(expect.stringMatching(/cat/)));
});

const image = (name: string) => `<img id="inner" src="/pictures/cat.jpg?${name}" width="200">`;

test('images in frames get their text: same and other origin, about:blank, srcdoc, written by script', async () => {
  const { page, site } = await open('<p>Frames</p>', { '/frame': html(image('frame')) });
  const script = `
    const add = (id, attributes) => {
      const frame = Object.assign(document.createElement('iframe'), { id, ...attributes });
      document.body.append(frame);
      return frame.contentDocument;
    };
    add('same', { src: '/frame' });
    add('other', { src: '${elsewhere(site)}/frame' });
    add('srcdoc', { srcdoc: '${image('srcdoc')}' });
    add('blank').body.innerHTML = '${image('blank')}';
    const written = add('written');
    written.open();
    written.write('<!doctype html><title>Written</title>${image('written')}');
    written.close();`;
  await page.addScriptTag({ content: script });
  for (const id of ['same', 'other', 'srcdoc', 'blank', 'written']) {
    await expectAlt(page.frameLocator(`#${id}`), '#inner', /cat/);
  }
});

test('a frame that is written anew after our script came is served like the first time', async () => {
  const { page } = await open('<iframe></iframe>');
  await page.waitForTimeout(QUIET_MS);
  await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    inner?.open();
    inner?.write('<!doctype html><title>Written</title><img id="inner" src="/pictures/cat.jpg" width="200">');
    inner?.close();
  });
  await expectAlt(page.frameLocator('iframe'), '#inner', /cat/);
});

test('what a blank frame shows of its own origin is read by the page, and asked of the server once', async () => {
  const { page, site } = await open(
    '<iframe srcdoc="<img id=inner src=/pictures/cat.jpg width=200>"></iframe>',
  );
  await expectAlt(page.frameLocator('iframe'), '#inner', /cat/);
  expect(site.requests.filter((url) => url === '/pictures/cat.jpg')).toHaveLength(1);
});

test('an XHTML document is served like any other and stays well-formed', async () => {
  const { page } = await open('', {
    '/page.xhtml': (_request, response) => {
      response.setHeader('content-type', 'application/xhtml+xml');
      response.end(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head>
        <body><p><img id="cat" src="/pictures/cat.jpg" width="200" /></p></body></html>`);
    },
  });
  await page.goto(new URL('/page.xhtml', page.url()).href);
  await expectAlt(page, '#cat', /cat/);
  const markup = await page.evaluate(() => new XMLSerializer().serializeToString(document));
  expect(markup).toMatch(/<img id="cat" src="\/pictures\/cat.jpg" width="200" alt="[^"]*cat[^"]*" \/>/);
});

test('an image that is opened by itself gets its text, and can still be enlarged', async () => {
  const { page, site } = await open('');
  await page.setViewportSize({ width: 200, height: 150 });
  await page.goto(`${site.origin}/pictures/cat.jpg`);
  await expectAlt(page, 'img', /cat/);
  const width = () => page.locator('img').evaluate((image) => image.getBoundingClientRect().width);
  const fitted = await width();
  await page.locator('img').click();
  await expect.poll(width).toBeGreaterThan(fitted);
});

test('a bare drawing, and a document of text, stay as they are', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="50" height="50"/></svg>';
  const { page, site } = await open('', {
    '/drawing.svg': (_request, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(drawing);
    },
    '/notes.txt': (_request, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end('Notes');
    },
  });
  const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
  await page.goto(`${site.origin}/drawing.svg`);
  await page.waitForTimeout(QUIET_MS);
  expect(await markup()).toBe(drawing);
  await page.goto(`${site.origin}/notes.txt`);
  const before = await markup();
  await page.waitForTimeout(QUIET_MS);
  expect(await markup()).toBe(before);
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
