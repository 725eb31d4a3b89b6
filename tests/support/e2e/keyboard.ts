import type { Page } from 'playwright-core';
import { focused } from '#tests/support/browser/focused.ts';

/** More stops than any page has controls. */
const MOST_STOPS = 80;

/**
 * Presses Tab until a control has the focus whose "role name" in the accessibility tree matches `wanted`.
 * @throws with the stops on the way if none matches
 */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (wanted.test(now)) return;
    stops.push(now);
  }
  throw new Error(`Tab does not lead to ${wanted}, only to:\n${stops.join('\n')}`);
}
