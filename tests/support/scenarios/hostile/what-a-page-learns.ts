import { expect } from 'vitest';
import { startSite } from '#tests/support/e2e/site.ts';
import { html, reportOf, SOON, useSettings, type Scenario } from '#tests/support/scenarios/scenario.ts';
import { tracesInPage, WATCH } from './watching-page.ts';

const page = html(`<script>${WATCH}</script><img id="cat" src="/pictures/cat.jpg" width="300">
  <a href="/x"><img id="linked" src="/pictures/coffee.jpg" width="100"></a>`);

/** What a page can find out about us by watching itself. */
export const WHAT_A_PAGE_LEARNS: readonly Scenario[] = [
  {
    name: 'on request, a page that watches itself closely finds no trace of us, though we look at its images',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({ '/': page });
      const tab = await visitor.visit(`${site.origin}/`);
      const own = await visitor.openOwn('studio.html#privacy');
      const found = async () => (await reportOf(own, `${site.origin}/`)).map(({ selector }) => selector);
      await expect.poll(found, SOON).toEqual(['#cat', '#linked']);
      await tab.bringToFront();
      expect(await tab.evaluate(tracesInPage)).toEqual([]);
    },
  },
  {
    name: 'a page that is described learns the text of its images, and no more',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({ '/': page });
      const tab = await visitor.visit(`${site.origin}/`);
      const own = await visitor.openOwn('studio.html#privacy');
      const waiting = async () =>
        (await reportOf(own, `${site.origin}/`)).map(({ description }) => description === null);
      await expect.poll(waiting, SOON).toEqual([false, false]);
      await tab.bringToFront();
      const allowed = [/^attributes (alt|lang) IMG$/, /^attributes aria-label A$/, /^request \/pictures\//];
      const traces = await tab.evaluate(tracesInPage);
      expect(traces).toContain('attributes alt IMG');
      expect(traces.filter((trace) => !allowed.some((one) => one.test(trace)))).toEqual([]);
    },
  },
  {
    name: 'a page can neither load a file of ours nor speak to us',
    async run(visitor) {
      await useSettings(visitor, {});
      const own = await visitor.openOwn('studio.html#privacy');
      const base = await own.evaluate(() => chrome.runtime.getURL('/'));
      const site = await startSite({ '/': html('<p>Probing</p>') });
      const tab = await visitor.visit(`${site.origin}/`);
      const reached = await tab.evaluate(async (root) => {
        const loads = (tag: 'img' | 'script', path: string) =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            element.src = root + path;
            document.body.append(element);
          });
        const { chrome: api, browser } = globalThis as unknown as Record<
          string,
          { runtime?: object } | undefined
        >;
        return {
          fetched: await fetch(`${root}manifest.json`).then(
            () => true,
            () => false,
          ),
          image: await loads('img', 'icons/128.png'),
          script: await loads('script', 'content-scripts/content.js'),
          runtime: Boolean(api?.runtime ?? browser?.runtime),
        };
      }, base);
      expect(reached).toEqual({ fetched: false, image: false, script: false, runtime: false });
    },
  },
];
