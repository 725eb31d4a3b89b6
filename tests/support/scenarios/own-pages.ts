import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { codePicture } from '#tests/support/pictures/code-picture.ts';
import { DRAWN } from '#tests/support/pictures/pictures-of-kinds.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { altOf, expectAlt, html, SOON, useSettings, type Scenario } from './scenario.ts';

const PICTURES = join(ROOT, 'scripts/demo/page/pictures');

/** The Studio, and a picture of every kind. */
export const OWN_PAGES: readonly Scenario[] = [
  {
    name: 'the Studio describes a file that a person chooses',
    async run(visitor) {
      await useSettings(visitor, {});
      const studio = await visitor.openOwn('studio.html#try');
      await studio.bringToFront();
      await studio.choose('input[type=file]', join(PICTURES, 'cat.jpg'));
      const text = () => studio.evaluate(() => document.querySelector('main')?.innerText ?? '');
      await expect.poll(text, SOON).toMatch(/\bcat\b(?!\.jpg)/i);
    },
  },
  {
    name: 'a picture of each kind gets the text of its kind',
    async run(visitor) {
      await useSettings(visitor, {});
      const files = await drawKinds();
      const names = Object.keys(SAYS);
      const site = await startSite({
        '/': html(names.map((name) => `<p><img id="${name}" src="/${name}.png">`).join('')),
        ...Object.fromEntries(
          Object.entries(files).map(([name, file]) => [
            `/${name}.png`,
            (_: unknown, response: { end(body: Buffer): void }) =>
              void readFile(file).then((body) => response.end(body)),
          ]),
        ),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      for (const name of names) if (SAYS[name]) await expectAlt(tab, `#${name}`, SAYS[name]);
      // The last of them has its text, so those of which nothing is said had their turn.
      for (const name of names) if (!SAYS[name]) expect(await altOf(tab, `#${name}`)).toBeNull();
    },
  },
];

const SAYS: Record<string, RegExp | null> = {
  ...Object.fromEntries(Object.entries(DRAWN).map(([kind, { says }]) => [kind, says])),
  qr: /^QR code: link to example\.org$/,
  photo: /person/i,
};

/** Drawn by Chromium for every browser: letters look different in each, and the pictures should be the same. */
async function drawKinds(): Promise<Record<string, string>> {
  const browser = await launchBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
  const pictures = { ...DRAWN, qr: codePicture('https://example.org/menu?table=7') };
  const files = await renderPictures(browser, pictures, folder).finally(() => browser.close());
  return { ...files, photo: join(PICTURES, 'photographer.jpg') };
}
