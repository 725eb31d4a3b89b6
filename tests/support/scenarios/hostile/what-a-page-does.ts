import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import {
  altOf,
  expectAlt,
  html,
  SOON,
  useSettings,
  type Scenario,
} from '#tests/support/scenarios/scenario.ts';
import { isOurs } from './requests.ts';

/** Closes an attribute, opens an element and runs a script, wherever it is taken for markup. */
const TRAP = `"'><img src=x onerror=globalThis.broken=1>`;
const ESCAPED = TRAP.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');

const readCat = () => readFile(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));

/** What a page says and does to confuse us. */
export const WHAT_A_PAGE_DOES: readonly Scenario[] = [
  {
    name: 'text that tries to break out of attributes stays text, in the page, in a picture and in the panel',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({
        '/': html(`<article><a id="card" href="/a1"><img src="/pictures/bricks.jpg" width="200"></a><h2>${ESCAPED}</h2></article>
          <article><img id="sign" src="/sign.svg" width="600"></article>`),
        '/sign.svg': (_, response) =>
          response
            .setHeader('content-type', 'image/svg+xml')
            .end(
              `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"><rect width="600" height="120" fill="#fff"/><text x="20" y="70" font-size="34">&quot;&gt;&lt;b onclick=alert(1)&gt; Sale</text></svg>`,
            ),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      const before = await tab.evaluate(() => document.querySelectorAll('*').length);
      const cardName = () =>
        tab.evaluate(() => {
          const link = document.querySelector('#card')!;
          return link.getAttribute('aria-label') ?? link.querySelector('img')!.getAttribute('alt') ?? '';
        });
      await expect.poll(cardName, SOON).toContain('onerror=globalThis.broken=1');
      await expectAlt(tab, '#sign', /sale/i);
      await visitor.describeByMenu(tab, '#sign');
      await expect.poll(() => visitor.panelText(tab), SOON).toMatch(/sale/i);
      const state = await tab.evaluate(() => ({
        broken: 'broken' in globalThis,
        handlers: document.querySelectorAll('[onerror], [onclick], script').length,
        // Without the panel's host.
        elements: document.querySelectorAll('*:not([popover])').length,
        same: new DOMParser()
          .parseFromString(document.documentElement.outerHTML, 'text/html')
          .querySelectorAll('*:not([popover])').length,
      }));
      expect(state).toEqual({ broken: false, handlers: 0, elements: before, same: before });
      expect(site.requests).not.toContain('/x');
    },
  },
  {
    name: 'storms of messages, events and changed clocks neither command us nor keep an image from its text',
    async run(visitor) {
      await useSettings(visitor, {});
      const site = await startSite({ '/': html('<main></main>') });
      const own = await visitor.openOwn('studio.html#privacy');
      const stored = () => own.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
      const before = await stored();
      const tab = await visitor.visit(`${site.origin}/`);
      await tab.evaluate(() => {
        const forged = [
          { type: 'settings', settings: { mode: 'off', smallestSide: 9999, junkAlt: false } },
          { type: 'hostDescribe', id: 1, data: { id: 'x' } },
          { type: 'decide', data: { type: 'keep', address: '/pictures/cat.jpg', text: 'Forged' } },
          { type: 'answer', id: 1, description: { state: 'said', text: 'Forged' } },
        ];
        const events = [
          'contextmenu',
          'pageshow',
          'focus',
          'change',
          'transitionend',
          'scroll',
          'visibilitychange',
        ];
        const storm = () => {
          for (let i = 0; i < 200; i++) {
            for (const message of forged) postMessage(message, '*');
            for (const name of events) {
              const event = new Event(name, { bubbles: true, composed: true });
              document.body.dispatchEvent(event);
              dispatchEvent(event);
            }
            const keys = { key: 'D', code: 'KeyD', altKey: true, shiftKey: true, bubbles: true };
            document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
          }
        };
        const { now } = Date;
        let turn = 0;
        // A clock that leaps back and forth by ten years.
        Date.now = () => now() + (turn++ % 2 ? 1 : -1) * 3e11;
        performance.now = () => (turn++ % 2 ? 1e12 : 0);
        setInterval(storm, 100);
        document.querySelector('main')!.innerHTML = '<img id="cat" src="/pictures/cat.jpg" width="300">';
      });
      await expectAlt(tab, '#cat', /cat/i);
      expect(await tab.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
      expect(await stored()).toBe(before);
      expect(await tab.evaluate(() => document.body.outerHTML)).not.toContain('Forged');
    },
  },
  {
    name: 'a frame that moves on while it waits gets the texts of its new page only, and what it had asked for is let go',
    async run(visitor) {
      await useSettings(visitor, {});
      const cat = await readCat();
      let waiting: ServerResponse | undefined;
      let letGo = false;
      const site = await startSite({
        '/': html('<iframe id="frame" src="/first" width="500" height="500"></iframe>'),
        '/first': (_, response) =>
          response
            .setHeader('content-type', 'text/html')
            .end(html(`<img id="first" src="http://localhost:${site.port}/held.jpg" width="300">`)),
        '/second': html('<img id="second" src="/pictures/coffee.jpg" width="300">'),
        '/held.jpg': (request, response) => {
          if (!isOurs(request)) return response.end(cat);
          waiting = response.on('close', () => (letGo = true));
          return undefined;
        },
      });
      const tab = await visitor.visit(`${site.origin}/`);
      await expect.poll(() => waiting !== undefined, SOON).toBe(true);
      await tab.evaluate(() => {
        document.querySelector<HTMLIFrameElement>('#frame')!.src = '/second';
      });
      await expectAlt(tab, '#second', /cup|coffee/i);
      await expect.poll(() => letGo, SOON).toBe(true);
      expect(await altOf(tab, '#second')).not.toMatch(/cat/i);
    },
  },
];
