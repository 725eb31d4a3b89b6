/**
 * What a person with a screen reader hears: Orca on Chromium, on a desktop that nobody sees. A smoke test on five pages; exit code 1
 * where something that must be heard is not.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser, serviceWorkerOf } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { runCommand } from '#scripts/lib/command.ts';
import { describeByMenu } from '#scripts/lib/describe-by-menu.ts';
import { openExtensionPage, tabIdOf } from '#scripts/lib/extension-page.ts';
import { pressKey } from '#tests/support/e2e/commands.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { serveHeardPages } from './pages.ts';

const PATIENCE_MS = 60_000;

interface Stage {
  browser: BrowserContext;
  /** Opens a page of the site in front. */
  open(path: string): Promise<Page>;
  origin: string;
}

interface Case {
  what: string;
  act(stage: Stage): Promise<Page>;
  heard: RegExp;
}

const described = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.querySelector(wanted)?.hasAttribute('alt'), selector, {
    timeout: PATIENCE_MS,
  });

const CASES: readonly Case[] = [
  {
    what: 'an image that was described by itself, when the focus comes to it',
    async act({ open }) {
      const page = await open('/automatic');
      await described(page, '#cat');
      // Orca reads the new page first, and stays where that ended: a focus that comes from elsewhere is told.
      await sleep(4_000);
      await page.locator('button').focus();
      await sleep(1_500);
      await page.keyboard.press('Tab');
      return page;
    },
    heard: /^May show: a cat/i,
  },
  {
    what: 'the key that describes the current image',
    async act({ open, browser }) {
      const page = await open('/asked');
      await page.locator('#cup').focus();
      await sleep(1_000);
      const worker = await serviceWorkerOf(browser);
      await pressKey({ browser, worker, url: (path) => path }, 'describe-current', page);
      return page;
    },
    heard: /cup|coffee/i,
  },
  {
    what: 'the panel that "Describe this image" opens',
    async act({ open, browser }) {
      const page = await open('/panel');
      await described(page, '#cat');
      await page.locator('#cat').click({ button: 'right' });
      const worker = await serviceWorkerOf(browser);
      await describeByMenu(worker, await tabIdOf(worker, page.url()));
      return page;
    },
    heard: /^(?:Image d|D)escription/i,
  },
  {
    what: 'the popup: how many images there are, and its first button',
    async act({ open, browser, origin }) {
      const page = await open('/popup');
      await described(page, '#cat');
      const id = await tabIdOf(await serviceWorkerOf(browser), `${origin}/popup`);
      const popup = await openExtensionPage(browser, `popup.html?tab=${id}`);
      await popup.bringToFront();
      await sleep(2_000);
      for (let i = 0; i < 3; i++) {
        await popup.keyboard.press('Tab');
        await sleep(700);
      }
      return popup;
    },
    heard: /^Describe now/i,
  },
  {
    what: "an image that the page names itself: the page's name, not ours",
    async act({ open }) {
      const page = await open('/yields');
      await described(page, '#cat');
      await page.evaluate(() => document.querySelector('#cat')!.setAttribute('alt', 'Our office tiger'));
      await sleep(1_000);
      await page.locator('#cat').focus();
      return page;
    },
    heard: /office tiger/i,
  },
];

await runCommand(async () => {
  const desktop = await startDesktop();
  const extension = await buildIfStale();
  const site = await serveHeardPages();
  const args = ['--force-renderer-accessibility', '--disable-gpu'];
  const browser = await launchBrowser({ extension, visible: true, args });
  const open = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await page.bringToFront();
    // A new window has the focus in its address bar.
    await page.mouse.click(600, 500);
    return page;
  };
  let missing = 0;
  try {
    for (const one of CASES) {
      if (!(await tryCase(one, { browser, open, origin: site.origin }, desktop))) missing++;
    }
  } finally {
    await browser.close();
    await site.close();
    await desktop.close();
  }
  console.log(missing === 0 ? 'All five were heard.' : `${missing} of ${CASES.length} were not heard.`);
  return missing === 0 ? 0 : 1;
});

async function tryCase({ what, act, heard }: Case, stage: Stage, desktop: Desktop): Promise<boolean> {
  const before = (await desktop.spoken()).length;
  const page = await act(stage);
  let since: string[] = [];
  let isHeard = false;
  for (const end = Date.now() + 15_000; Date.now() < end && !isHeard; await sleep(300)) {
    since = (await desktop.spoken()).slice(before);
    isHeard = since.some((words) => heard.test(words));
  }
  // What follows in the same breath.
  await sleep(1_500);
  since = (await desktop.spoken()).slice(before);
  console.log(`\n${isHeard ? 'Heard' : 'NOT HEARD'}: ${what}`);
  for (const words of since) console.log(`  ${words}`);
  await page.close();
  return isHeard;
}
