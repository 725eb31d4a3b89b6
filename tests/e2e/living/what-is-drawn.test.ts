import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const open = async (body: string) => {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>What is drawn</title>${body}` });
  return visit(extension(), site.origin);
};

const words = (text: string, more = '') =>
  `<text x="40" y="110" font-size="60" font-family="DejaVu Sans" ${more}>${text}</text>`;
const BOTH = `<rect width="640" height="200" fill="white"/>${words('Gate open', 'class="y"')}${words('Sold out', 'class="n"')}`;
/** The same, where neither covers the other. */
const APART = BOTH.replace('y="110"', 'y="70"').replace(/y="110"(?!.*y="110")/s, 'y="170"');
const drawing = (id: string, attributes: string, content = BOTH) =>
  `<svg id="${id}" role="img" width="640" height="200" ${attributes}>${content}</svg>`;

/** Two drawings with one markup inside, of which the first shows "Gate open" and the second "Sold out". */
const TWINS = {
  'by a class of the root': `<style>.on .n,.off .y{display:none}</style>${drawing('a', 'class="on"')}${drawing('b', 'class="off"')}`,
  'by a class of an element around': `<style>.on .n,.off .y{visibility:hidden}</style>
    <div class="on">${drawing('a', '')}</div><div class="off">${drawing('b', '')}</div>`,
  'by the view box': ['0', '640']
    .map((x, i) =>
      drawing(
        'ab'[i]!,
        `viewBox="${x} 0 640 200"`,
        `<rect width="1280" height="200" fill="white"/>${words('Gate open')}<g transform="translate(640)">${words('Sold out')}</g>`,
      ),
    )
    .join(''),
  'by a transformation in a style sheet': `<style>#b > g{transform:translateX(-640px)}</style>${['a', 'b']
    .map((id) =>
      drawing(
        id,
        'viewBox="0 0 640 200"',
        `<rect width="1280" height="200" fill="white"/><g>${words('Gate open')}<g transform="translate(640)">${words('Sold out')}</g></g>`,
      ),
    )
    .join('')}`,
  'by words in the colour of the ground': `<style>#a .n,#b .y{fill:#fff}</style>${drawing('a', '', APART)}${drawing('b', '', APART)}`,
  'by a colour in a style sheet': `<style>#a .n,#b .y{fill:none}</style>${drawing('a', '')}${drawing('b', '')}`,
};

test.each(Object.entries(TWINS))('drawings are told apart by what shows: %s', async (_, markup) => {
  const page = await open(markup);
  for (const [id, text] of [
    ['a', /gate open/i],
    ['b', /sold out/i],
  ] as const) {
    await expect.poll(() => page.locator(`#${id}`).getAttribute('aria-label'), SOON).toMatch(text);
  }
});

test('a drawing that shows something else from now on gets another text; one that only moves or shines keeps its own', async () => {
  const page = await open(
    `<style>.on .n,.off .y{display:none} .lit{color:red;opacity:.9}</style>${drawing('a', 'class="on"')}`,
  );
  const name = () => page.locator('#a').getAttribute('aria-label');
  await expect.poll(name, SOON).toMatch(/gate open/i);
  await page.evaluate(() => {
    const drawn = document.querySelector('#a')!;
    Object.assign(globalThis, { changes: 0 });
    new MutationObserver((records) => {
      (globalThis as unknown as { changes: number }).changes += records.length;
    }).observe(drawn, { attributeFilter: ['aria-label'] });
    drawn.classList.add('lit');
  });
  await page.waitForTimeout(QUIET_MS);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(0);
  await page.locator('#a').evaluate((drawn) => drawn.setAttribute('class', 'off'));
  await expect.poll(name, SOON).toMatch(/sold out/i);
});

const sign = (text: string, filler = 0) =>
  `data:image/svg+xml;base64,${Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200"><rect width="640" height="200" fill="white"/>` +
      `<!--${'x'.repeat(filler)}-->${words(text)}</svg>`,
  ).toString('base64')}`;

test('long data addresses that differ in a few characters are different pictures', async () => {
  const page = await open(
    ['Gate 14', 'Gate 15', 'Exit 92'].map((text, i) => `<img id="i${i}" src="${sign(text, 3e6)}">`).join(''),
  );
  for (const [id, text] of [
    ['i0', /14/],
    ['i1', /15/],
    ['i2', /92/],
  ] as const) {
    await expect.poll(() => page.locator(`#${id}`).getAttribute('alt'), SOON).toMatch(text);
  }
});

/** How a style sheet shows the cat of the demo's pictures. */
const CAT = 'url(/pictures/cat.jpg)';
const PAINTED = {
  'a background': `#x{background:${CAT} center/cover}`,
  'a background before the content': `#x::before{content:"";display:block;width:300px;height:200px;background:${CAT} 0 0/100% 100%}`,
  'a background after the content': `#x::after{content:"";display:block;width:300px;height:200px;background:${CAT} center/contain no-repeat}`,
  'content before the content': `#x::before{content:${CAT}}`,
  'content of its own': `#x{content:${CAT}}`,
  'an image set': `#x{background:image-set(url(/pictures/coffee.jpg) 3x, ${CAT} 1x) center/cover}`,
  'the upper of two': `#x{background:linear-gradient(#0000,#0000),${CAT} center/cover,url(/pictures/coffee.jpg)}`,
};

test.each(Object.entries(PAINTED))('a picture of a style sheet is described: %s', async (_, css) => {
  const page = await open(`<style>#x{width:300px;height:200px}${css}</style><div id="x" role="img"></div>`);
  await expect.poll(() => page.locator('#x').getAttribute('aria-label'), SOON).toMatch(/cat/);
});

/** A sheet of three signs side by side, 640 pixels wide each. */
const SHEET = `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="200"><rect width="1920" height="200" fill="white"/>${[
    'Gate open',
    'Sold out',
    'Ask here',
  ]
    .map((text, i) => `<g transform="translate(${i * 640})">${words(text)}</g>`)
    .join('')}</svg>`,
).toString('base64')}`;

test('of a sheet of pictures the part that shows is described, or nothing', async () => {
  const page = await open(`<canvas hidden></canvas><style>div{width:640px;height:200px}</style><script>
    const sheet = new Image();
    sheet.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1920, height: 200 });
      canvas.getContext('2d').drawImage(sheet, 0, 0);
      const url = canvas.toDataURL('image/png');
      document.body.insertAdjacentHTML('beforeend', ['0', '-640px', '100%'].map((x, i) =>
        '<div id="p' + i + '" role="img" style="background:url(' + url + ') ' + x + ' 0 no-repeat"></div>').join('') +
        '<img id="p3" style="object-fit:none;object-position:-640px 0;width:640px;height:200px" src="' + url + '">' +
        '<div id="none" role="img" style="background:url(' + url + ') 640px 0 no-repeat"></div>');
    };
    sheet.src = '${SHEET}';
  </script>`);
  for (const [id, text] of [
    ['p0', /gate open/i],
    ['p1', /sold out/i],
    ['p2', /ask here/i],
  ] as const) {
    await expect.poll(() => page.locator(`#${id}`).getAttribute('aria-label'), SOON).toMatch(text);
  }
  await expect.poll(() => page.locator('#p3').getAttribute('alt'), SOON).toMatch(/sold out/i);
  expect(await page.locator('#none').getAttribute('aria-label')).toBeNull();
});
