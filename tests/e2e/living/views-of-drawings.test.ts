import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const words = (text: string, x = 0) =>
  `<text x="${x + 40}" y="110" font-size="60" font-family="DejaVu Sans">${text}</text>`;
const svg = (attributes: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="1280" height="200" fill="white"/>${content}</svg>`;

/** Files of which an address shows a part. */
const FILES: Record<string, string> = {
  '/views.svg': svg(
    'viewBox="0 0 1280 200"',
    `<view id="open" viewBox="0 0 640 200"/><view id="sold" viewBox="640 0 640 200"/>${words('Gate open')}${words('Sold out', 640)}`,
  ),
  '/stack.svg': svg(
    'width="640" height="200"',
    `<style>g{display:none}g:target{display:inline}</style><g id="open">${words('Gate open')}</g><g id="sold">${words('Sold out')}</g>`,
  ),
  '/sheet.svg': svg('width="1280" height="200"', words('Gate open') + words('Sold out', 640)),
  '/plain.svg': svg('width="640" height="200"', words('Gate open')),
};

async function open(body: string) {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Views of drawings</title>
      <style>img,div{display:block;width:640px;height:200px}</style>${body}`,
    ...Object.fromEntries(
      Object.entries(FILES).map(([path, file]) => [
        path,
        (_: unknown, response: ServerResponse) =>
          void response.setHeader('content-type', 'image/svg+xml').end(file),
      ]),
    ),
  });
  return visit(extension(), site.origin);
}

const image = (id: string, src: string) => `<img id="${id}" src="${src}">`;
const background = (id: string, style: string) =>
  `<div id="${id}" role="img" style="background: ${style}"></div>`;

/** Two elements of which the first shows "Gate open" and the second "Sold out". */
const PAIRS = {
  'views that it names': image('open', '/views.svg#open') + image('sold', '/views.svg#sold'),
  'views that the address describes':
    image('open', '/views.svg#svgView(viewBox(0,0,640,200))') +
    image('sold', '/views.svg#svgView(viewBox(640,0,640,200))'),
  'layers that are targets': image('open', '/stack.svg#open') + image('sold', '/stack.svg#sold'),
  'targets as backgrounds':
    background('open', 'url(/stack.svg#open)') + background('sold', 'url(/stack.svg#sold)'),
  'parts of a sheet that is a drawing':
    background('open', 'url(/sheet.svg) 0 0 / 200% 100%') +
    background('sold', 'url(/sheet.svg) 100% 0 / 200% 100%'),
  'targets in objects': ['open', 'sold']
    .map((id) => `<object id="${id}" type="image/svg+xml" data="/stack.svg#${id}"></object>`)
    .join(''),
  'targets in other drawings': ['open', 'sold']
    .map(
      (id) =>
        `<svg id="${id}" role="img" width="640" height="200"><image href="/stack.svg#${id}" width="640" height="200"/></svg>`,
    )
    .join(''),
  'targets in the order of the other':
    image('sold', '/stack.svg#sold') + image('open', '/stack.svg#open') + image('none', '/plain.svg#none'),
};

test.each(Object.entries(PAIRS))('of one drawing the part that shows is described: %s', async (_, markup) => {
  const page = await open(markup);
  const nameOf = async (id: string) => {
    const element = page.locator(`#${id}`);
    return (await element.getAttribute('alt')) ?? (await element.getAttribute('aria-label'));
  };
  await expect.poll(() => nameOf('open'), SOON).toMatch(/^\w+: Gate open$/i);
  await expect.poll(() => nameOf('sold'), SOON).toMatch(/^\w+: Sold out$/i);
});

test('an image in whose place a style sheet shows another is described as what shows', async () => {
  const page = await open(
    `<style>#other{content:url(/pictures/cat.jpg)}#word{content:"word"}</style>
     ${image('other', '/pictures/notice.png')}${image('word', '/pictures/coffee.jpg')}`,
  );
  await expect.poll(() => page.locator('#other').getAttribute('alt'), SOON).toMatch(/cat/);
  // Text in the place of an image shows nowhere but before and after elements.
  await expect.poll(() => page.locator('#word').getAttribute('alt'), SOON).toMatch(/coffee|cup/i);
});
