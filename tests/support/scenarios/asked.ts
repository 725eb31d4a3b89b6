import { expect } from 'vitest';
import { startSite } from '#tests/support/e2e/site.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { altOf, expectAlt, html, SOON, tabIdOf, useSettings, type Scenario } from './scenario.ts';
import type { Tab, Visitor } from './visitor.ts';

/** What happens because a person asks. */
export const ASKED: readonly Scenario[] = [
  {
    name: 'a right-click on an image, and the menu, describe it in a panel beside it',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="300">') });
      const tab = await visitor.visit(`${site.origin}/`);
      await openPanel(visitor, tab, '#cat', /cat/i);
    },
  },
  {
    name: 'Escape closes the panel',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="300">') });
      const tab = await visitor.visit(`${site.origin}/`);
      await openPanel(visitor, tab, '#cat', /cat/i);
      await tab.press('Escape');
      const open = () => tab.evaluate(() => document.querySelectorAll('[popover]').length);
      await expect.poll(open, SOON).toBe(0);
    },
  },
  {
    name: 'our first key describes the image that has the focus, and no other',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({
        '/': html(`<button id="one"><img id="cup" src="/pictures/coffee.jpg" width="200"></button>
        <div tabindex="0" role="img" id="named" aria-label="x"></div><img id="cat" src="/pictures/cat.jpg" width="300">`),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      await visitor.pressCommand(tab, 'describe-current');
      await expectAlt(tab, 'img[alt]', /\w/);
      const texts = await tab.evaluate(() => document.querySelectorAll('img[alt]').length);
      expect(texts).toBe(1);
    },
  },
  {
    name: 'our second key describes every image that is missing alt text',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({
        '/': html(`<img id="cat" src="/pictures/cat.jpg" width="300">
          <img id="cup" src="/pictures/coffee.jpg" width="300"><img id="named" src="/pictures/galaxies.jpg" alt="Stars">`),
      });
      const tab = await visitor.visit(`${site.origin}/`);
      await visitor.pressCommand(tab, 'describe-all');
      await expectAlt(tab, '#cat', /cat/i);
      await expectAlt(tab, '#cup', /cup|coffee/i);
      expect(await altOf(tab, '#named')).toBe('Stars');
    },
  },
  {
    name: 'the popup describes a page, and takes back everything, to the letter',
    async run(visitor) {
      await useSettings(visitor, { defaultMode: 'request' });
      const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="300">') });
      const tab = await visitor.visit(`${site.origin}/`);
      const before = await tab.evaluate(() => document.documentElement.outerHTML);
      const studio = await visitor.openOwn('studio.html#privacy');
      const popup = await visitor.openOwn(`popup.html?tab=${await tabIdOf(studio, `${site.origin}/`)}`);
      const pressButton = (start: string) =>
        popup.evaluate((words) => {
          const button = [...document.querySelectorAll('button')].find(
            ({ innerText, disabled, ariaDisabled }) =>
              innerText.startsWith(words) && !disabled && ariaDisabled !== 'true',
          );
          button?.click();
          return button !== undefined;
        }, start);
      await expect.poll(() => pressButton('Describe now'), SOON).toBe(true);
      await tab.bringToFront();
      await expectAlt(tab, '#cat', /cat/i);
      await expect.poll(() => pressButton('Undo'), SOON).toBe(true);
      await expect.poll(() => altOf(tab, '#cat'), SOON).toBeNull();
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    },
  },
  {
    name: 'on a site that is off nothing is described, and nothing of it reaches another site',
    async run(visitor) {
      await useSettings(visitor, {});
      const page = html('<img id="cat" src="/pictures/cat.jpg" width="300">');
      const site = await startSite({ '/': page });
      const other = site.origin.replace('127.0.0.1', 'localhost');
      const studio = await visitor.openOwn('studio.html#privacy');
      const setMode = (mode: Mode | null) =>
        studio.evaluate((change) => altscribe.send('setMode', change), { site: new URL(other).host, mode });
      await setMode('off');
      const off = await visitor.visit(`${other}/`);
      const on = await visitor.visit(`${site.origin}/`);
      await expectAlt(on, '#cat', /cat/i);
      await off.bringToFront();
      expect(await altOf(off, '#cat')).toBeNull();
      await setMode(null);
      await expectAlt(off, '#cat', /cat/i);
    },
  },
];

/** Where the content script is not there yet, the right-click is not remembered: a person would do it again. */
async function openPanel(visitor: Visitor, tab: Tab, selector: string, text: RegExp): Promise<void> {
  const isOpen = () => tab.evaluate(() => document.querySelector('[popover]') !== null);
  await expect
    .poll(
      async () => {
        if (!(await isOpen())) await visitor.describeByMenu(tab, selector);
        return visitor.panelText(tab);
      },
      { ...SOON, interval: 1_000 },
    )
    .toMatch(text);
}
