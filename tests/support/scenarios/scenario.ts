import { expect } from 'vitest';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { Settings } from '#utils/settings/settings.ts';
import type { Tab, Visitor } from './visitor.ts';

/** What a person does and what comes of it, told once for all browsers. */
export interface Scenario {
  /** A sentence about behaviour. */
  name: string;
  run(visitor: Visitor): Promise<void>;
}

/** Generous, because a cold start loads the models. */
export const SOON = { timeout: 60_000, interval: 100 };

/** The alt text of the first element that the selector finds, in the page or below an open shadow root or frame of the same origin. */
export function altOf(tab: Tab, selector: string): Promise<string | null> {
  return tab.evaluate((wanted) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      const found = root.querySelector(wanted);
      if (found) return found.getAttribute('alt');
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element instanceof HTMLIFrameElement && element.contentDocument) {
          roots.push(element.contentDocument);
        }
      }
    }
    return null;
  }, selector);
}

export async function expectAlt(tab: Tab, selector: string, text: RegExp): Promise<void> {
  await expect.poll(() => altOf(tab, selector), SOON).toMatch(text);
}

/** Forgets what is stored and sets these instead, from a page of the extension. */
export async function useSettings(visitor: Visitor, settings: Partial<Settings>): Promise<void> {
  const studio = await visitor.openOwn('studio.html#privacy');
  await studio.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, settings);
  await studio.close();
}

/** A page in English with this content. */
export const html = (content: string): string =>
  `<!doctype html><html lang="en"><title>Pictures</title>${content}`;

/** The id of the newest tab that shows the address. */
export async function tabIdOf(own: Tab, url: string): Promise<number> {
  const id = await own.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** What our content script reports of the images of the tab that shows the address, asked for as the popup does. */
export async function reportOf(own: Tab, url: string): Promise<CandidateReport[]> {
  const tabId = await tabIdOf(own, url);
  const { frames } = await own.evaluate((id) => altscribe.send('tabStatus', { tabId: id }), tabId);
  return frames.flatMap(({ candidates }) => candidates);
}
