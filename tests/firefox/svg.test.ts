import { expect, test } from 'vitest';
import { startSite } from '#tests/support/e2e/site.ts';
import { shareFirefox } from '#tests/support/firefox/firefox-visitor.ts';
import { expectAlt, html, useSettings } from '#tests/support/scenarios/scenario.ts';

const visitor = shareFirefox();

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${content}</svg>`;

/** Drawings that kept Firefox busy for over twenty seconds when they were measured. */
const HEAVY = {
  uses: svg(
    `<defs><g id="g0"><rect width="9" height="9"/></g>${Array.from(
      { length: 9 },
      (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}" x="1"/>`.repeat(10)}</g>`,
    ).join('')}</defs><use href="#g9"/>`,
  ),
  patterns: svg(
    `<defs>${Array.from(
      { length: 25 },
      (_, i) =>
        `<pattern id="p${i}" width=".5" height=".5" patternUnits="userSpaceOnUse">${`<rect width="200" height="100" fill="${
          i ? `url(#p${i - 1})` : 'red'
        }"/>`.repeat(2)}</pattern>`,
    ).join('')}</defs><rect width="200" height="100" fill="url(#p24)"/>`,
  ),
  blurs: svg(`<rect width="200" height="100" style="filter:${'blur(90px) '.repeat(200)}"/>`),
};

const shop = svg(
  '<rect width="200" height="100" fill="#fff"/><text x="20" y="60" font-size="34">Open daily</text>',
);

/** What the Studio is told of a file. */
async function describe(text: string): Promise<unknown> {
  const studio = await visitor().openOwn('studio.html#privacy');
  const answer = await studio.evaluate(async (content) => {
    const file = new File([content], 'drawing.svg', { type: 'image/svg+xml' });
    return (await altscribe.describe(file)).description;
  }, text);
  await studio.close();
  return answer;
}

test.for(Object.keys(HEAVY) as (keyof typeof HEAVY)[])(
  'a drawing of endless %s is refused before it is begun, and the next one is drawn',
  async (name) => {
    expect(await describe(HEAVY[name])).toMatchObject({ state: 'failed', reason: 'svg-too-complex' });
    expect(await describe(shop)).toMatchObject({ text: expect.stringMatching(/open daily/i) });
  },
);

test('a drawing on a page is described, and nothing that it names is loaded', async () => {
  await useSettings(visitor(), {});
  const site = await startSite({
    '/': html('<img id="shop" src="/shop.svg" width="400">'),
    '/shop.svg': (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(
        shop.replace(
          '</svg>',
          '<image href="/elsewhere.png" width="9" height="9"/><style>@import "/style.css"</style><script href="/script.js"/></svg>',
        ),
      );
    },
  });
  const tab = await visitor().visit(`${site.origin}/`);
  await expectAlt(tab, '#shop', /open daily/i);
  expect(site.requests.filter((path) => /elsewhere|style|script/.test(path))).toEqual([]);
});
