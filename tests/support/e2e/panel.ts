import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { focused } from '#tests/support/browser/focused.ts';
import type { Extension } from './extension.ts';
import { tabTo } from './keyboard.ts';
import { describeByMenu } from './menu.ts';
import { SOON } from './visit.ts';

/** Opens the panel for an image and waits until it has said something. */
export async function openPanel(extension: Extension, page: Page, image: Locator): Promise<void> {
  await describeByMenu(extension, page, image);
  await expect.poll(() => focused(page), SOON).toMatch(/^(textbox Description|paragraph)/);
}

/** Presses a button of the panel by the keyboard. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, new RegExp(`^button ${name}$`));
  await page.keyboard.press('Enter');
}

/** Types over what is in the panel, and has it kept. */
export async function keepWording(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await press(page, 'Keep my wording');
}

/** Waits until the panel says something. */
export async function expectInPanel(page: Page, text: RegExp): Promise<void> {
  await expect.poll(async () => (await accessibleNodes(page)).join('\n'), SOON).toMatch(text);
}
