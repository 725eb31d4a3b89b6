import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({
    content: await bundleForPage('models/obtain/svg/weight/weigh-svg.ts', 'weight'),
  });
  await page.addScriptTag({
    content: await bundleForPage('models/obtain/svg/weight/embedded.ts', 'embedded'),
  });
});
afterAll(() => browser?.close());

interface InPage {
  weight: { weighSvg(text: string): number };
  embedded: { mayDecodeEmbedded(text: string): boolean };
}

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${content}</svg>`;

const weigh = (content: string) =>
  page.evaluate((text) => (globalThis as unknown as InPage).weight.weighSvg(text), svg(content));

const mayDecode = (content: string) =>
  page.evaluate((text) => (globalThis as unknown as InPage).embedded.mayDecodeEmbedded(text), svg(content));

/** Each level names the one below it several times. */
function levels(count: number, level: (index: number, below: string) => string): string {
  return `<defs>${Array.from({ length: count }, (_, i) => level(i, `#l${i - 1}`)).join('')}</defs>`;
}

const TOO_HEAVY = 20_000;

const bomb = (depth: number) =>
  levels(depth, (i, below) => `<g id="l${i}">${i ? `<use href="${below}"/>`.repeat(10) : '<rect/>'}</g>`) +
  `<use href="#l${depth - 1}"/>`;

const matrix = (order: string) =>
  `<filter id="m"><feConvolveMatrix order="${order}"/></filter>${'<rect filter="url(#m)"/>'.repeat(4)}`;

/** A PNG that is as wide and high as that, without its pixels. */
const size = (pixels: number) => {
  const bytes = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(pixels, 16);
  bytes.writeUInt32BE(pixels, 20);
  return `<image href="data:image/png;base64,${bytes.toString('base64')}"/>`;
};

test('an ordinary drawing weighs about as much as it has shapes', async () => {
  expect(await weigh('<circle r="9"/>'.repeat(300))).toBe(301);
  // A gradient that many shapes share is nothing much.
  const gradient = '<linearGradient id="g"><stop/><stop/></linearGradient>';
  expect(await weigh(gradient + '<rect fill="url(#g)"/>'.repeat(100))).toBeLessThan(600);
});

test('uses of uses weigh as much as all the shapes that they stand for', async () => {
  expect(await weigh(bomb(3))).toBeLessThan(TOO_HEAVY);
  expect(await weigh(bomb(6))).toBeGreaterThan(TOO_HEAVY);
  expect(await weigh(bomb(40))).toBeGreaterThan(TOO_HEAVY);
});

test('so do patterns in patterns, masks in masks, and markers on markers', async () => {
  const patterns = levels(
    25,
    (i, below) => `<pattern id="l${i}">${`<rect fill="url(${below})"/>`.repeat(2)}</pattern>`,
  );
  expect(await weigh(`${patterns}<rect fill="url(#l24)"/>`)).toBeGreaterThan(TOO_HEAVY);
  const masks = levels(
    25,
    (i, below) => `<mask id="l${i}">${`<rect mask="url(${below})"/>`.repeat(2)}</mask>`,
  );
  expect(await weigh(`${masks}<rect mask="url(#l24)"/>`)).toBeGreaterThan(TOO_HEAVY);
  const markers = levels(
    9,
    (i, below) => `<marker id="l${i}"><path d="M0 0L1 1L2 0L3 1L4 0" marker-mid="url(${below})"/></marker>`,
  );
  expect(await weigh(`${markers}<path d="M0 0L1 1L2 0" marker-mid="url(#l8)"/>`)).toBeGreaterThan(TOO_HEAVY);
});

test('parts that name each other in a round cannot be weighed, so they are too heavy', async () => {
  expect(await weigh('<g id="a"><use href="#a"/></g><use href="#a"/>')).toBeGreaterThan(TOO_HEAVY);
  const round = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>';
  expect(await weigh(round)).toBeGreaterThan(TOO_HEAVY);
});

test('a link to the drawing around it, or what moves its own parent, is no round', async () => {
  expect(await weigh('<g id="a"><a href="#a"><rect/></a><animate href="#a" to="1"/></g>')).toBe(5);
});

test('parts that are nested without end are too heavy', async () => {
  const deep = Array.from({ length: 40_000 }, (_, i) => `<g id="l${i}"><use href="#l${i + 1}"/></g>`).join(
    '',
  );
  expect(await weigh(deep)).toBeGreaterThan(TOO_HEAVY);
});

test('a shadow is light, but two hundred blurs are not, whether attributes or style sheets ask for them', async () => {
  const shadow = '<filter id="s"><feGaussianBlur/><feOffset/><feMerge/></filter><rect filter="url(#s)"/>';
  expect(await weigh(shadow)).toBeLessThan(TOO_HEAVY / 10);
  const blurs = 'blur(90px) '.repeat(200);
  expect(await weigh(`<rect style="filter:${blurs}"/>`)).toBeGreaterThan(TOO_HEAVY);
  expect(await weigh(`<style>rect { filter: ${blurs} }</style><rect/>`)).toBeGreaterThan(TOO_HEAVY);
  expect(
    await weigh(`<style>@media all { g { rect { filter: ${blurs} } } }</style><g><rect/></g>`),
  ).toBeGreaterThan(TOO_HEAVY);
});

test('a large matrix over every pixel, again and again, is heavy', async () => {
  expect(await weigh(matrix('3'))).toBeLessThan(TOO_HEAVY / 5);
  expect(await weigh(matrix('30'))).toBeGreaterThan(TOO_HEAVY);
});

test('a style sheet that would take too long to apply is not applied', async () => {
  expect(await weigh('<style>.a { fill: red }</style><rect class="a"/>')).toBeLessThan(10);
  expect(await weigh('<style>g:has(rect) rect { fill: red }</style><rect/>')).toBeGreaterThan(TOO_HEAVY);
  const rules = '.a { fill: red }'.repeat(2_000);
  expect(await weigh(`<style>${rules}</style>${'<rect/>'.repeat(2_000)}`)).toBeGreaterThan(TOO_HEAVY);
});

test('a drawing may hold a picture, but no other drawing, and none with too many pixels', async () => {
  expect(await mayDecode(size(500))).toBe(true);
  expect(await mayDecode(size(15_000))).toBe(false);
  expect(await mayDecode('<image href="data:image/svg+xml,%3Csvg/%3E"/>')).toBe(false);
  expect(await mayDecode('<image href="data:image/png;base64,bm8gcGljdHVyZQ=="/>')).toBe(true);
  expect(await mayDecode('<text>An essay about data:image/pictures</text>')).toBe(true);
});
