/* oxlint-disable unicorn/consistent-function-scoping -- the page gets one function, with everything it calls */
import type { Page } from 'playwright-core';

/**
 * Elements that stick out of the viewport at the side or are cut off there, as tags and texts. What a person can scroll to
 * within the page does not count.
 */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const overflowOf = (element: Element) => getComputedStyle(element).overflowX;
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (/auto|scroll/.test(overflowOf(element.parentElement)) || scrolls(element.parentElement));
    const label = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').trim().slice(0, 40)}`;
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden, input'))
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        const isOut = own > 1 && (left < -1 || right > width + 1) && !scrolls(element);
        // A drawing may be cut off on purpose, words may not.
        const isCut =
          element.textContent?.trim() !== '' &&
          /hidden|clip/.test(overflowOf(element)) &&
          element.scrollWidth > element.clientWidth + 1;
        return isOut || isCut;
      })
      .map(label);
  });
}
