import { expect } from 'vitest';
import { startSite } from '#tests/support/e2e/site.ts';
import { changesInPage, COUNT_CHANGES } from '#tests/support/e2e/watched-page.ts';
import { altOf, expectAlt, html, SOON, useSettings, type Scenario } from './scenario.ts';

const cat = (id: string) => `<img id="${id}" src="/pictures/cat.jpg?${id}" width="200">`;

/** What happens by itself. */
export const AUTOMATIC: readonly Scenario[] = [
  {
    name: 'images without text get one by themselves, and all others stay as they are',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({
        '/': html(`<img id="cat" src="/pictures/cat.jpg" width="300">
          <img id="named" src="/pictures/coffee.jpg" alt="My cup" width="300">
          <img id="decorative" src="/pictures/bricks.jpg" alt="" width="300">
          <img id="broken" src="/pictures/none.jpg" width="300">`),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      const before = await tab.evaluate(() => document.body.innerHTML);
      await expectAlt(tab, '#cat', /cat/i);
      const alt = await altOf(tab, '#cat');
      const after = await tab.evaluate(() => document.body.innerHTML);
      expect(after.replace(/ alt="[^"]*cat[^"]*"( lang="en")?/, '')).toBe(
        before.replace(/ alt="[^"]*cat[^"]*"( lang="en")?/, ''),
      );
      expect(alt).not.toBeNull();
      expect(await altOf(tab, '#named')).toBe('My cup');
      expect(await altOf(tab, '#decorative')).toBe('');
      expect(await altOf(tab, '#broken')).toBeNull();
    },
  },
  {
    name: 'pictures in frames, in open shadow roots and in a root that comes later are described',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({
        '/': html(`<iframe src="/inner"></iframe><iframe srcdoc='${cat('srcdoc')}'></iframe>
          <div id="host"><template shadowrootmode="open">${cat('shadow')}</template></div>
          <script>setTimeout(() => {
            const late = document.body.appendChild(document.createElement('div'));
            late.attachShadow({ mode: 'open' }).innerHTML = '${cat('late')}';
          }, 500)</script>`),
        '/inner': html(cat('inner')),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      for (const id of ['inner', 'srcdoc', 'shadow', 'late']) await expectAlt(tab, `#${id}`, /cat/i);
    },
  },
  {
    name: 'an image in a closed shadow root is described',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({
        '/': html(`<div id="host"></div><script>
          const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
          root.innerHTML = '<img src="/pictures/cat.jpg" width="200">';
          window.altInside = () => root.querySelector('img').getAttribute('alt');
        </script>`),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      const alt = () => tab.evaluate(() => (globalThis as unknown as { altInside(): string }).altInside());
      await expect.poll(alt, SOON).toMatch(/cat/i);
    },
  },
  {
    name: 'on a second visit the text comes from the cache: the engine is not asked again',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="300">') });
      const own = await visitor.openOwn('studio.html#privacy');
      const kept = () => own.evaluate(async () => (await altscribe.send('privacyReport')).cacheEntries);
      const unvisited = await kept();
      const first = await visitor.visit(`${site.origin}/`);
      await expectAlt(first, '#cat', /cat/i);
      const text = await altOf(first, '#cat');
      await first.close();
      await expect.poll(kept, SOON).toBeGreaterThan(unvisited);
      const before = await kept();
      // Without its models, only the cache can answer.
      await own.evaluate(() => altscribe.send('freeMemory'));
      const second = await visitor.visit(`${site.origin}/`);
      await expectAlt(second, '#cat', /cat/i);
      expect(await altOf(second, '#cat')).toBe(text);
      expect(await kept()).toBe(before);
    },
  },
  {
    name: 'no picture is lost when the background is killed in the middle of twenty',
    async run(visitor) {
      await useSettings(visitor, {});
      const images = Array.from({ length: 20 }, (_, i) => `<img src="/pictures/cat.jpg?${i}" width="120">`);
      const site = await startSite({ '/': html(COUNT_CHANGES + images.join('')) });
      const tab = await visitor.visit(`${site.origin}/`);
      const described = () => tab.evaluate(() => document.querySelectorAll('img[alt]').length);
      await expect.poll(described, { ...SOON, interval: 20 }).toBeGreaterThan(0);
      await visitor.killBackground();
      expect(await described()).toBeLessThan(20);
      await expect.poll(described, SOON).toBe(20);
      const texts = await tab.evaluate(() => [...document.images].map(({ alt }) => alt));
      expect(texts.filter((text) => !/cat/i.test(text))).toEqual([]);
      // Each was written once: what had its text before was not described again.
      expect(await tab.evaluate(changesInPage)).toEqual(texts.map(() => 1));
    },
  },
];
