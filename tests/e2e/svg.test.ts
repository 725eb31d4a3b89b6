import { expect, test } from 'vitest';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';

const svg = (content: string, size = 'width="200" height="100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`;

/** Ten uses of ten uses of ten uses: little text, a billion shapes. */
const BOMB = svg(
  `<defs><g id="g0"><rect width="9" height="9"/></g>${Array.from(
    { length: 9 },
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}" x="1"/>`.repeat(10)}</g>`,
  ).join('')}</defs><use href="#g9"/>`,
);

const PAGES = {
  '/shapes.svg': svg(
    '<rect width="200" height="100" fill="red"/><circle cx="50" cy="50" r="40" fill="blue"/>',
  ),
  '/box-only.svg': svg('<circle cx="5" cy="5" r="4"/>', 'viewBox="0 0 20 10"'),
  '/loading.svg': svg(
    `<image href="/elsewhere.png" width="9" height="9"/><script href="/script.js"/><script>fetch('/ran-1')</script>
      <style>@import "/style.css";@font-face{font-family:f;src:url(/font.woff)}text{font-family:f;fill:url(/paint.svg#p)}</style>
      <text onload="fetch('/ran-2')" y="9">x</text><animate attributeName="x" onbegin="fetch('/ran-3')" begin="0s" dur="1s"/>
      <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="/frame.html"/></foreignObject>
      <filter id="f"><feImage href="/fe.png"/></filter><rect width="9" height="9" filter="url(#f)"/><use href="/parts.svg#a"/>`,
  ),
  '/broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
  '/bomb.svg': BOMB,
};

/** A request to the host, as the background makes it; raw, so that the drawing goes through the model. */
function describePicture({ worker }: Extension, url: string): Promise<HostAnswer> {
  return worker.evaluate(async (address) => {
    const request = {
      source: { type: 'url', url: address, credentials: 'omit' },
      site: 'site.example',
      keep: false,
      privatePage: true,
      model: 'attention',
      raw: true,
    };
    const data = { id: crypto.randomUUID(), request };
    const { res } = await chrome.runtime.sendMessage({ id: 1, type: 'hostDescribe', timestamp: 0, data });
    return res as HostAnswer;
  }, url);
}

async function start() {
  const site = await startSite(PAGES);
  const extension = await startExtension();
  await extension.worker.evaluate(async () => {
    // The welcome page may have opened it.
    if (await chrome.offscreen.hasDocument()) return;
    await chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: 'test',
    });
  });
  return { site, extension };
}

test('an SVG is drawn and described, and nothing that it names is loaded', async () => {
  const { site, extension } = await start();
  const answer = await describePicture(extension, `${site.origin}/shapes.svg`);
  expect(answer).toMatchObject({ ok: true, findings: { width: 200, height: 100 } });
  expect(answer.ok && answer.findings.caption?.text).toMatch(/\w/);
  expect(await describePicture(extension, `${site.origin}/box-only.svg`)).toMatchObject({ ok: true });
  expect(await describePicture(extension, `${site.origin}/loading.svg`)).toMatchObject({ ok: true });
  expect(site.requests).toEqual(['/shapes.svg', '/box-only.svg', '/loading.svg']);
});

test('an SVG that cannot be read, or never ends, has its reason, and the host goes on', async () => {
  const { site, extension } = await start();
  const { origin } = site;
  expect(await describePicture(extension, `${origin}/broken.svg`)).toMatchObject({
    failure: { reason: 'unreadable' },
  });
  const bomb = describePicture(extension, `${origin}/bomb.svg`);
  // While the drawing hangs, the document that owns the frame still describes other pictures.
  const photo = await describePicture(extension, `${origin}/pictures/cat.jpg`);
  expect(photo).toMatchObject({ ok: true });
  expect(await bomb).toMatchObject({ failure: { reason: 'svg-too-complex' } });
  expect(await describePicture(extension, `${origin}/shapes.svg`)).toMatchObject({ ok: true });
});
