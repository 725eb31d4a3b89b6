import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { serve } from '#scripts/lib/serve.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { altOf, expectAlt, html, SOON, useSettings, type Scenario } from './scenario.ts';

/** Names that the browser must take for this machine, though they look public. */
export const PUBLIC_NAMES = ['page.example', 'pictures.example'];

const readCat = () => readFile(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));

/** The extension's own request, not that of the page's `img`. */
const isFetch = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] === 'empty';

export const PRIVATE_NETWORK: readonly Scenario[] = [
  {
    name: 'a public page cannot have us fetch from a private address, be it by a redirect',
    async run(visitor) {
      await useSettings(visitor, {});
      const cat = await readCat();
      const fetched: string[] = [];
      const inside = await serve((request, response) => {
        if (isFetch(request)) fetched.push(request.url ?? '');
        response.end(cat);
      });
      onTestFinished(() => inside.close());
      const site = await startSite({
        '/': (_, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(
            html(`<img id="public" width="300" src="http://pictures.example:${site.port}/pictures/cat.jpg">
              <img id="direct" width="300" src="${inside.origin}/direct.jpg">
              <img id="redirected" width="300" src="http://pictures.example:${site.port}/away">`),
          );
        },
        '/away': (_, response) =>
          response.writeHead(302, { location: `${inside.origin}/redirected.jpg` }).end(),
      });
      const tab = await visitor.visit(`http://page.example:${site.port}/`);
      await expectAlt(tab, '#public', /cat/i);
      await expect
        .poll(() => site.requests.filter((path) => path === '/away').length, SOON)
        .toBeGreaterThan(1);
      await sleep(1_000);
      expect(fetched).toEqual([]);
      expect(await altOf(tab, '#direct')).toBeNull();
      expect(await altOf(tab, '#redirected')).toBeNull();
    },
  },
  {
    name: 'a page at a private address has the pictures of its network described',
    async run(visitor) {
      await useSettings(visitor, {});
      const cat = await readCat();
      const other = await serve((_, response) => response.end(cat));
      onTestFinished(() => other.close());
      const site = await startSite({ '/': html(`<img id="cat" width="300" src="${other.origin}/cat.jpg">`) });
      const tab = await visitor.visit(`${site.origin}/`);
      await expectAlt(tab, '#cat', /cat/i);
    },
  },
];
