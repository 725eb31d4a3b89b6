import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import type { FailureReason, Refusal } from '#utils/domain/findings.ts';
import type { Extension } from './extension.ts';
import { SOON } from './visit.ts';

/** Waits until the extension tells why it has no description of the image that a selector finds, in any frame. */
export async function expectReason(
  { browser }: Extension,
  page: Page,
  selector: string,
  reason: FailureReason | Refusal,
): Promise<void> {
  const own = await openExtensionPage(browser, 'studio.html');
  onTestFinished(() => own.close());
  const told = async () => {
    const { frames } = await tabStatus(own, page.url());
    const image = frames.flatMap(({ candidates }) => candidates).find((one) => one.selector === selector);
    return image?.description && 'reason' in image.description ? image.description.reason : image?.written;
  };
  await expect.poll(told, SOON).toBe(reason);
}
