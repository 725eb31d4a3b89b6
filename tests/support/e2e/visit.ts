import type { FrameLocator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Extension } from './extension.ts';

/** Generous, because a cold start loads the models. */
export const SOON = { timeout: 60_000, interval: 100 };

/** Long enough for everything automatic to have begun. */
export const QUIET_MS = 1_500;

/** Opens `url` in a tab of its own, closed when the running test ends. */
export async function visit({ browser }: Extension, url: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

/** Waits until the image that `selector` finds, also in open shadow roots, has an alt text that matches. */
export async function expectAlt(
  page: Pick<FrameLocator, 'locator'>,
  selector: string,
  text: RegExp,
): Promise<void> {
  await expect.poll(() => page.locator(selector).getAttribute('alt'), SOON).toMatch(text);
}
