import type { Page } from 'playwright-core';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { tabOf, type Extension } from './extension.ts';

/**
 * From now on what we say in a page is said through a live region, as in browsers without ARIA notify, which leaves no
 * trace in the accessibility tree. Gives what gives all that was said since, in its order.
 */
export async function hearAloud(extension: Extension, page: Page): Promise<() => Promise<string[]>> {
  await extension.worker.evaluate(
    (tabId) =>
      chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => {
          for (const { prototype } of [Document, Element])
            Object.assign(prototype, { ariaNotify: undefined });
        },
      }),
    await tabOf(extension, page),
  );
  const heard: string[] = [];
  return async () => {
    for (const text of await liveTexts(page)) if (!heard.includes(text)) heard.push(text);
    return heard.filter((text) => text !== WORKING);
  };
}

const WORKING = 'Describing the image.';
