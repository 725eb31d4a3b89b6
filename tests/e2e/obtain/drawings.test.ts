import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { expectReason } from '#tests/support/e2e/reason.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();
const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><title>Drawings</title><style>${style}</style>${body}`;
const drawing = (id: string, content: string) =>
  `<svg id="${id}" role="img" width="451" height="300" viewBox="0 0 451 300">${content}</svg>`;
const picture = (address: string) => `<image href="${address}" width="451" height="300"/>`;

const box = (x: number, content: string) =>
  `<rect x="${x}" y="90" width="180" height="70" fill="#ececff" stroke="#9370db"/>
   <foreignObject x="${x}" y="105" width="180" height="40">${content}</foreignObject>`;
const flow = (id: string, label: (text: string) => string) =>
  `<svg id="${id}" role="graphics-document document" width="520" height="260" viewBox="0 0 520 260">
    ${box(10, label('Order'))}<path d="M190 125H320" stroke="black" fill="none" stroke-width="2"/>
    <path d="M310 118L322 125L310 132Z"/>${box(322, label('Delivery'))}</svg>`;

test('pictures inside inline drawings are drawn, as far as anybody may read them', async () => {
  const other = await startSite({});
  const site = await startSite({
    '/': page(
      drawing('own', picture('/pictures/cat.jpg')) +
        drawing(
          'masked',
          `<mask id="m"><circle cx="225" cy="150" r="150" fill="white"/></mask>
          <g mask="url(#m)">${picture(`${other.origin}/pictures/cat.jpg`)}</g><circle cx="225" cy="150" r="149" fill="none" stroke="#ddd"/>`,
        ) +
        drawing('mixed', `${picture(`${other.origin}/pictures/cat.jpg`)}<text x="20" y="40">Our cat</text>`) +
        drawing(
          'several',
          [0, 1]
            .map(
              (i) =>
                `<image href="${other.origin}/pictures/cat.jpg?${i}" x="${i * 225}" width="225" height="150"/>`,
            )
            .join(''),
        ),
    ),
  });
  const tab = await visit(extension(), site.origin);
  const nameOf = (id: string) => tab.locator(`#${id}`).getAttribute('aria-label');
  await expect.poll(() => nameOf('own'), SOON).toMatch(/cat/i);
  await expect.poll(() => nameOf('masked'), SOON).toMatch(/cat/i);
  for (const id of ['mixed', 'several']) await expectReason(extension(), tab, `#${id}`, 'foreign-parts');
  expect(await nameOf('mixed')).toBeNull();
});

test('what a drawing uses from a file of its site is drawn', async () => {
  const site = await startSite({
    '/': page(drawing('used', '<use href="/symbols.svg#cat"/>')),
    '/symbols.svg': (_, response) =>
      void response.setHeader('content-type', 'image/svg+xml').end(
        `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="cat"><rect width="451" height="300" fill="white"/>
           <text x="40" y="120" font-size="48" font-family="DejaVu Sans">Way out</text></symbol></svg>`,
      ),
  });
  const tab = await visit(extension(), site.origin);
  await expect.poll(() => tab.locator('#used').getAttribute('aria-label'), SOON).toMatch(/Way out/);
});

test('text in the HTML of a drawing is drawn, with the styles of the page', async () => {
  const site = await startSite({
    '/': page(
      flow('flow', (text) => `<div xmlns="http://www.w3.org/1999/xhtml" class="label">${text}</div>`) +
        flow('canvas', () => '<canvas width="20" height="20"></canvas>'),
      '.label { text-align: center; font: 24px "DejaVu Sans", sans-serif }',
    ),
  });
  const tab = await visit(extension(), site.origin);
  const name = () => tab.locator('#flow').getAttribute('aria-label');
  await expect.poll(name, SOON).toMatch(/^Diagram.*Order.*Delivery/);
  await expectReason(extension(), tab, '#canvas', 'foreign-parts');
  expect(await tab.locator('#canvas').getAttribute('aria-label')).toBeNull();
});

test('a drawing of small labels is read as well as its picture', async () => {
  const months = ['January', 'February', 'March', 'April'];
  const labels = months.map(
    (month, i) => `<text x="${60 + i * 130}" y="270">${month}</text>
    <rect x="${60 + i * 130}" y="${200 - i * 40}" width="60" height="${50 + i * 40}" fill="#1f77b4"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300" font-family="DejaVu Sans" font-size="13">
    <rect width="600" height="300" fill="white"/><text x="240" y="24">Visitors by month</text>${labels.join('')}</svg>`;
  const site = await startSite({
    '/': page('<img id="chart" src="/chart.svg">'),
    '/chart.svg': (_, response) => void response.setHeader('content-type', 'image/svg+xml').end(svg),
  });
  const tab = await visit(extension(), site.origin);
  await expect
    .poll(() => tab.locator('#chart').getAttribute('alt'), SOON)
    .toMatch(/January.*February.*March.*April/);
});

const textFile = (declaration: string, text: string) =>
  `${declaration}<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240"><rect width="640" height="240" fill="white"/>
     <text x="40" y="90" font-size="48" font-family="DejaVu Sans">${text}</text></svg>`;

test('a drawing in an old encoding is read in that encoding, stated by itself or by the server', async () => {
  const site = await startSite({
    '/': page(`<object id="stated" data="/stated.svg" type="image/svg+xml" width="640" height="240"></object>
      <object id="sent" data="/sent.svg" type="image/svg+xml" width="640" height="240"></object>`),
    '/stated.svg': (_, response) =>
      void response
        .setHeader('content-type', 'image/svg+xml')
        .end(Buffer.from(textFile('<?xml version="1.0" encoding="ISO-8859-1"?>', 'Café fermé'), 'latin1')),
    '/sent.svg': (_, response) =>
      void response
        .setHeader('content-type', 'image/svg+xml; charset=iso-8859-1')
        .end(Buffer.from(textFile('', 'Café ouvert'), 'latin1')),
  });
  const tab = await visit(extension(), site.origin);
  await expect.poll(() => tab.locator('#stated').getAttribute('aria-label'), SOON).toBe('Text: Café fermé');
  await expect.poll(() => tab.locator('#sent').getAttribute('aria-label'), SOON).toBe('Text: Café ouvert');
});
