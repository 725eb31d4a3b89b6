import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import {
  expectAlt,
  html,
  reportOf,
  SOON,
  useSettings,
  type Scenario,
} from '#tests/support/scenarios/scenario.ts';
import { isOurs } from './requests.ts';

const readCat = () => readFile(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));

/** A picture that is a web page and an archive too, for whoever takes it for one. */
async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await readCat(), Buffer.from('<script>globalThis.broken=1</script>PK\x03\x04')]);
}

/** Pictures that do harm, each or in their number. */
export const WHAT_A_PAGE_SHOWS: readonly Scenario[] = [
  {
    name: 'pictures that never end, lead to other schemes or are other things too stop none of the rest',
    async run(visitor) {
      await useSettings(visitor, {});
      const own = await visitor.openOwn('studio.html#privacy');
      const ours = await own.evaluate(() => chrome.runtime.getURL('/icons/128.png'));
      const [cat, both] = await Promise.all([readCat(), polyglot()]);
      /** The page gets a picture; we are sent elsewhere. */
      const leadTo = (location: string) => (request: IncomingMessage, response: ServerResponse) =>
        isOurs(request) ? response.writeHead(302, { location }).end() : response.end(cat);
      const away = {
        file: 'file:///etc/passwd',
        data: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
        own: ours,
        ftp: 'ftp://127.0.0.1/cat.jpg',
      };
      const site = await startSite({
        '/': (_, response) => {
          const elsewhere = `http://localhost:${site.port}`;
          const names = [...Object.keys(away), 'endless', 'both'];
          const images = names.map((name) => `<img id="${name}" src="${elsewhere}/${name}.jpg" width="90">`);
          response.setHeader('content-type', 'text/html').end(html(images.join('')));
        },
        ...Object.fromEntries(
          Object.entries(away).map(([name, location]) => [`/${name}.jpg`, leadTo(location)]),
        ),
        '/endless.jpg': (_, response) => void response.write(cat.subarray(0, 2_000)),
        '/both.jpg': (_, response) => response.setHeader('content-type', 'text/html').end(both),
      });
      // Its load event never comes.
      const tab = await visitor.visit('about:blank');
      await tab.evaluate((url) => void (location.href = url), `${site.origin}/`);
      await expectAlt(tab, '#both', /cat/i);
      const reasons = async () =>
        Object.fromEntries(
          (await reportOf(own, `${site.origin}/`)).map(({ selector, description, written }) => [
            selector,
            written ?? (description && 'reason' in description ? description.reason : null),
          ]),
        );
      const away4 = Object.fromEntries(Object.keys(away).map((name) => [`#${name}`, 'network']));
      await expect
        .poll(reasons, SOON)
        .toEqual({ ...away4, '#endless': null, '#both': expect.stringMatching(/cat/i) });
    },
  },
  {
    name: 'a page with two thousand different images keeps no other tab from its texts, and stays usable',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({
        '/': html('<main style="line-height: 0"></main>'),
        '/other': html('<img id="cat" src="/pictures/cat.jpg" width="300">'),
      });
      const greedy = await visitor.visit(`${site.origin}/`);
      await greedy.evaluate(() => {
        // Bitmaps of one bit for each pixel, each with a palette of its own.
        document.querySelector('main')!.innerHTML = Array.from({ length: 2_000 }, (_, n) => {
          const bytes = new Uint8Array(62 + 32 * 4);
          const view = new DataView(bytes.buffer);
          bytes.set([0x42, 0x4d]);
          view.setUint32(2, bytes.length, true);
          for (const [at, value] of [
            [10, 62],
            [14, 40],
            [18, 32],
            [22, 32],
          ] as const)
            view.setUint32(at, value, true);
          view.setUint16(26, 1, true);
          view.setUint16(28, 1, true);
          view.setUint32(54, n, true);
          view.setUint32(58, 0xffffff - n, true);
          bytes.fill(0x0f, 62);
          return `<img src="data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}" width="32" height="32">`;
        }).join('');
      });
      const other = await visitor.visit(`${site.origin}/other`);
      await expectAlt(other, '#cat', /cat/i);
      // The page's own scripts get their turn.
      expect(await greedy.evaluate(() => document.images.length)).toBe(2_000);
    },
  },
];
