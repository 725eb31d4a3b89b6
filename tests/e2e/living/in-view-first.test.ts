import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';
import { DRAWN } from '#tests/support/pictures/pictures-of-kinds.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';

const extension = shareExtension();

/** All of them are described for certain: of what is refused nothing reaches the page. */
const PHOTOS = ['cat.jpg', 'coffee.jpg', 'astronaut.jpg'];
/** Rows of one picture each. Three fit the window. */
const COUNT = 24;

declare global {
  interface Window {
    answered: number[];
  }
}

/** Notes the order in which the images get their text. */
const NOTES = `<script>
  window.answered = [];
  new MutationObserver((records) => {
    for (const { target } of records) answered.push([...document.images].indexOf(target));
  }).observe(document, { subtree: true, attributeFilter: ['alt'] });
</script>`;

/** A page to which images are added once all have loaded: what has not loaded yet cannot go first. */
const pageOf = (images: string[]) => `<!doctype html><html lang="en"><title>Long page</title>
  <style>img{display:block;margin-bottom:20px}</style>${NOTES}<body><script>
  const images = ${JSON.stringify(images)}.map((src) => Object.assign(new Image(320, 220), { src }));
  Promise.all(images.map((image) => image.decode())).then(() => document.body.append(...images));
</script>`;

const photo = (name: string) => `/photos/${name}`;
const photos = (round: string) => namesOf(round).map(photo);

/** A site whose photos all have other bytes, so that no answer comes from the cache. */
async function startPhotos(pages: Parameters<typeof startSite>[0]): Promise<Site> {
  const files = await Promise.all(
    PHOTOS.map((name) => readFile(join(ROOT, 'scripts/demo/page/pictures', name))),
  );
  const names = ['warm-0', ...['first', 'jump', 'pass', 'read'].flatMap(namesOf)];
  return startSite({
    '/warm': pageOf([photo('warm-0')]),
    ...Object.fromEntries(
      names.map((name, at) => [
        `/photos/${name}`,
        (_: unknown, response: ServerResponse) =>
          void response.end(Buffer.concat([files[at % files.length]!, Buffer.from(name)])),
      ]),
    ),
    ...pages,
  });
}

const namesOf = (round: string) => Array.from({ length: COUNT }, (_, at) => `${round}-${at}`);

async function open(site: Site, path = '/'): Promise<Page> {
  const page = await visit(extension(), 'about:blank');
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(site.origin + path);
  return page;
}

const answered = (page: Page) => page.evaluate(() => window.answered);

/** Loads the models, so that what follows is about order alone. */
async function warmUp(site: Site): Promise<void> {
  const page = await open(site, '/warm');
  await expectAlt(page, 'img', /./);
}

test('everything in view is described before anything out of view, wherever it stands in the page', async () => {
  const site = await startPhotos({ '/': pageOf(photos('first')) });
  await warmUp(site);
  const page = await open(site);
  await expect.poll(() => answered(page).then(({ length }) => length), SOON).toBeGreaterThanOrEqual(4);
  expect((await answered(page)).slice(0, 3).toSorted()).toEqual([0, 1, 2]);
});

test('after a jump, what has come into view is described next but one at the latest, and all of it before the rest', async () => {
  const site = await startPhotos({ '/': pageOf(photos('jump')) });
  await warmUp(site);
  const page = await open(site);
  await expect.poll(() => answered(page).then(({ length }) => length), SOON).toBeGreaterThanOrEqual(4);
  const { before, seen } = await page.evaluate(() => {
    document.images[15]!.scrollIntoView({ behavior: 'instant', block: 'start' });
    const seen = [...document.images].flatMap((image, at) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? [at] : [];
    });
    return { before: window.answered.length, seen };
  });
  const isSeen = (at: number) => seen.includes(at);
  const later = async () => (await answered(page)).slice(before);
  await expect.poll(async () => (await later()).filter(isSeen).length, SOON).toBe(seen.length);
  const order = await later();
  // One was being described when the page was scrolled.
  expect(order.findIndex(isSeen)).toBeLessThanOrEqual(1);
  expect(order.slice(0, order.findLastIndex(isSeen)).filter((at) => !isSeen(at)).length).toBeLessThanOrEqual(
    1,
  );
});

/** A site with the photos and two screenshots that have to be read, on one page in this order. */
async function startScreens(folder: string, ...shown: string[]): Promise<Site> {
  const { screenshot } = await renderPictures(
    extension().browser,
    { screenshot: DRAWN.screenshot },
    join(ROOT, '.output', folder),
  );
  const bytes = await readFile(screenshot);
  return startPhotos({
    '/': pageOf(shown),
    // Each has bytes of its own.
    '/screens/0': (_, response) => void response.end(Buffer.concat([bytes, Buffer.from(folder)])),
    '/screens/1': (_, response) => void response.end(Buffer.concat([bytes, Buffer.from(`${folder} 1`)])),
  });
}

test('a photo in view passes a page of text that is being read', async () => {
  const site = await startScreens('a-photo-passes', '/screens/0', '/screens/1', photo('pass-0'));
  await warmUp(site);
  const page = await open(site);
  await expect.poll(() => answered(page).then(({ length }) => length), SOON).toBeGreaterThan(0);
  expect((await answered(page))[0]).toBe(2);
});

test('what is read in view goes before every photo out of view, though it takes longer', async () => {
  const [seen, ...below] = photos('read');
  const site = await startScreens('photos-wait', '/screens/0', '/screens/1', seen!, ...below.slice(0, 9));
  await warmUp(site);
  const page = await open(site);
  await expect.poll(() => answered(page).then(({ length }) => length), SOON).toBeGreaterThan(3);
  const order = await answered(page);
  expect(order[0]).toBe(2);
  expect(order.slice(1, 3).toSorted()).toEqual([0, 1]);
});
