import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { DescribeOptions } from '#entrypoints/studio/ask/describe-file.ts';
import { describeChosen } from '#scripts/lib/describe-chosen.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { extensionWithCards } from './hub-cards.ts';
import { openExtensionPage } from '#scripts/lib/extension-page.ts';

/** The longest wait for one answer, including the first load of the model. The engine's own limits are far below. */
const PATIENCE_MS = 180_000;

/** The browser or its page is gone or hangs. It will give no more answers. */
export class StudioGone extends Error {}

export interface Studio {
  /** Describes the picture in a file, or at an http or https address. */
  describe(file: string, options: DescribeOptions): Promise<SuppliedAnswer>;
  close(): Promise<void>;
}

/** One in Chromium. */
export interface ChromiumStudio extends Studio {
  /** Its page, with the command line's interface. */
  page: Page;
  /** Version of the browser. */
  version: string;
}

/** Opens the extension's Studio in a browser of its own, ready to describe files. */
export async function openStudio(): Promise<ChromiumStudio> {
  const extension = await extensionWithCards();
  console.error('Starting the browser.');
  const browser = await launchBrowser({ extension });
  const page = await openExtensionPage(browser, 'studio.html');
  const gone = goneOf(browser, page);
  return {
    page,
    version: browser.browser()?.version() ?? 'of unknown version',
    describe: (file, options) =>
      Promise.race([ask(page, file, options), gone, outOfPatience()]).catch((error: unknown) => {
        throw page.isClosed() ? new StudioGone('The browser closed.', { cause: error }) : error;
      }),
    close: () => browser.close().catch(() => {}),
  };
}

export function isAddress(name: string): boolean {
  return /^https?:/i.test(name);
}

function ask(page: Page, name: string, options: DescribeOptions): Promise<SuppliedAnswer> {
  return isAddress(name)
    ? page.evaluate(({ name, options }) => globalThis.altscribe.describeAt(name, options), { name, options })
    : describeFile(page, name, options);
}

async function describeFile(page: Page, file: string, options: DescribeOptions): Promise<SuppliedAnswer> {
  // The page reads the file itself, through an input: the bytes need not pass through Playwright's protocol.
  const input = await page.evaluateHandle(() =>
    Object.assign(document.createElement('input'), { type: 'file' }),
  );
  try {
    await input.setInputFiles(file);
    return await input.evaluate(describeChosen, options);
  } finally {
    await input.dispose();
  }
}

function goneOf(browser: BrowserContext, page: Page): Promise<never> {
  const gone = new Promise<never>((_resolve, reject) => {
    page.once('crash', () => reject(new StudioGone('The studio page crashed.')));
    browser.once('close', () => reject(new StudioGone('The browser closed.')));
  });
  // Without this, a browser that closes between two files would end the process with an unhandled rejection.
  gone.catch(() => {});
  return gone;
}

async function outOfPatience(): Promise<never> {
  await sleep(PATIENCE_MS, null, { ref: false });
  throw new StudioGone(`The browser gave no answer for ${PATIENCE_MS / 1000} s.`);
}
