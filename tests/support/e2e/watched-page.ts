import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** For the head of a page: counts how often the alt text of each of its images is changed. */
export const COUNT_CHANGES = `<script>
  globalThis.changes = new Map();
  new MutationObserver((list) => {
    for (const { target } of list) changes.set(target, (changes.get(target) ?? 0) + 1);
  }).observe(document, { subtree: true, attributeFilter: ['alt'] });
</script>`;

/** What a page's console says of errors, our scripts' included. Pictures that do not load are the page's own affair. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}

/** How often the alt text of each image has changed. To be run in the page. */
export function changesInPage(): number[] {
  const { changes } = globalThis as unknown as { changes: Map<Element, number> };
  return [...document.images].map((image) => changes.get(image) ?? 0);
}

/** Makes sure that every image of the page has been written, and no more than once. */
export async function expectChanges(page: Page): Promise<void> {
  const counts = await page.evaluate(changesInPage);
  expect(counts).toEqual(counts.map(() => 1));
}
