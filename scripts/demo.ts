import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { printRows } from './demo/print.ts';
import { serveDemo } from './demo/server.ts';
import { namesUnaided, visit } from './demo/visit.ts';
import { assertDisplay, launchBrowser } from './lib/browser.ts';
import { buildIfStale } from './lib/build-if-stale.ts';
import { ROOT } from './lib/paths.ts';
import { FLAG, parseCommandLine, runCommand } from './lib/command.ts';

const USAGE = `Usage: npm run demo -- [--open] [--update-docs]

Opens a page with pictures of many kinds in a browser with the extension, and prints the result for each.

  --open         shows the browser, and leaves it open for you to look around
  --update-docs  saves the screenshot where the README shows it, docs/demo.png`;

/** Tall enough for the whole first section, for the screenshot in the README. */
const VIEWPORT = { width: 1280, height: 1005 };

await runCommand(async () => {
  const { open, updateDocs } = readOptions(process.argv.slice(2));
  if (open) assertDisplay();
  const extension = await buildIfStale();
  const demo = await serveDemo();
  try {
    console.error('Reading the page as it is, in a browser without the extension.');
    const plain = await launchBrowser({ viewport: VIEWPORT });
    const before = await namesUnaided(plain, demo.url).finally(() => plain.close());

    console.error('Opening the page in a browser with the extension.');
    const browser = await launchBrowser({
      extension,
      ...(open ? { visible: true, viewport: null } : { viewport: VIEWPORT, args: ['--hide-scrollbars'] }),
    });
    try {
      const { page, rows } = await visit(browser, demo.url, before);
      printRows(rows);
      await saveScreenshot(page, updateDocs ? 'docs/demo.png' : '.output/demo.png');
      if (open) await closedByPerson(browser);
      return rows.every(({ problems }) => problems.length === 0) ? 0 : 1;
    } finally {
      await browser.close();
    }
  } finally {
    await demo.close();
  }
});

function readOptions(args: string[]): { open: boolean; updateDocs: boolean } {
  const options = { open: FLAG, 'update-docs': FLAG };
  const { values } = parseCommandLine({ args, options }, USAGE);
  return { open: values.open, updateDocs: values['update-docs'] };
}

async function saveScreenshot(page: Page, path: string): Promise<void> {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await page.screenshot({ path: join(ROOT, path) });
  console.log(`Screenshot: ${path}`);
}

async function closedByPerson(browser: BrowserContext): Promise<void> {
  console.error('The browser stays open: look around, then close it or press Ctrl-C.');
  await browser.waitForEvent('close', { timeout: 0 });
}
