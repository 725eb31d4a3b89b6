import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#scripts/lib/serve.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { expectReason } from '#tests/support/e2e/reason.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();
const page = (body: string) => `<!doctype html><html lang="en"><title>Pictures</title>${body}`;

test('an image whose file the page has let go of is read from the image', async () => {
  const site = await startSite({
    '/': page(`<img id="blob" width="300"><img id="shown" width="300"><script>
      fetch('/pictures/cat.jpg').then((answer) => answer.blob()).then((file) => {
        for (const image of [blob, shown]) {
          const url = URL.createObjectURL(file);
          image.onload = () => image === blob && URL.revokeObjectURL(url);
          image.src = url;
        }
      });</script>`),
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#blob', /cat/i);
  await expectAlt(tab, '#shown', /cat/i);
});

test('an image that its own server serves only once is read from the image', async () => {
  let served = 0;
  const site = await startSite({
    '/': page('<img id="once" src="/once" width="300">'),
    '/once': (_, response) => {
      response.setHeader('cache-control', 'no-store');
      if (served++ > 0) return void response.writeHead(410).end();
      return void response.writeHead(302, { location: '/pictures/cat.jpg' }).end();
    },
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#once', /cat/i);
});

test('what the page itself could not read from an image stays unread', async () => {
  let served = 0;
  const other = await startSite({});
  const site = await startSite({
    '/': page(
      '<img id="foreign" src="/foreign" width="300"><img id="own" src="/pictures/cat.jpg" width="300">',
    ),
    '/foreign': (_, response) => {
      response.setHeader('cache-control', 'no-store');
      if (served++ > 0) return void response.writeHead(410).end();
      return void response.writeHead(302, { location: `${other.origin}/pictures/coffee.jpg` }).end();
    },
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab, '#own', /cat/i);
  await expectReason(extension(), tab, '#foreign', 'not-found');
  expect(await tab.locator('#foreign').getAttribute('alt')).toBeNull();
});

test('frames in a sandbox, on this machine, have their pictures described', async () => {
  const site = await startSite({
    '/': page(
      '<iframe sandbox src="/in"></iframe><iframe sandbox srcdoc="IN"></iframe>'.replace(
        'IN',
        `<img id='there' width='300' src='/pictures/coffee.jpg'>`,
      ),
    ),
    '/in': page('<img id="in" width="300" src="/pictures/cat.jpg">'),
    '/policy': (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', 'sandbox allow-scripts');
      response.end(page('<img id="here" width="300" src="/pictures/cat.jpg?policy">'));
    },
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab.frameLocator('iframe >> nth=0'), '#in', /cat/i);
  // Nothing that the browser tells of it says that it is not part of a public page.
  await expectReason(extension(), tab, '#there', 'hidden-frame');
  const policy = await visit(extension(), `${site.origin}/policy`);
  await expectAlt(policy, '#here', /cat/i);
});

test('a sandboxed frame of a public page gets nothing from this machine', async () => {
  const fetched: string[] = [];
  const inside = await serve(({ headers, url = '' }, response) => {
    if (headers['sec-fetch-dest'] !== 'image') fetched.push(url);
    response.end('inside');
  });
  onTestFinished(() => inside.close());
  const site = await startSite({
    '/': page(`<iframe sandbox srcdoc="<img id='in' width='300' src='${inside.origin}/cat.jpg'>"></iframe>`),
  });
  const tab = await visit(extension(), site.origin.replace('127.0.0.1', 'localhost'));
  await tab.waitForTimeout(QUIET_MS);
  expect(fetched).toEqual([]);
});

test('a picture inside a sandboxed frame without an address is read by the frame', async () => {
  const site = await startSite({
    '/': page('<iframe id="frame" sandbox></iframe>').concat(`<script>
      fetch('/pictures/cat.jpg').then((answer) => answer.blob()).then((file) => {
        const reader = new FileReader();
        reader.onload = () => frame.srcdoc = '<img id="data" width="300" src="' + reader.result + '">';
        reader.readAsDataURL(file);
      });</script>`),
  });
  const tab = await visit(extension(), site.origin);
  await expectAlt(tab.frameLocator('iframe'), '#data', /cat/i);
});
