import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import type { Description } from '#utils/domain/description.ts';
import type { CandidateReport, FrameReport } from '#utils/domain/candidate-report.ts';
import { openExtensionPage } from '#scripts/lib/extension-page.ts';

/** One image of a page: what the extension reports of it, and what it would write. */
export type Finding = CandidateReport & {
  /** Null unless a description was asked for and can be had. */
  suggestion: Description | null;
};

export interface ScannedFrame {
  url: string;
  candidates: Finding[];
}

export interface Scanner {
  /** Every candidate of a tab's frames, shadow roots included; nothing is written into the page. */
  scan(tab: Page, describe: boolean): Promise<ScannedFrame[]>;
}

/** Pictures of one frame that are described at once. */
const LANES = 8;

/**
 * Scans with the extension itself: its content script judges, its engine describes. Every page is in "on
 * request" mode, so that nothing happens there by itself.
 */
export async function openScanner(browser: BrowserContext): Promise<Scanner> {
  const own = await openExtensionPage(browser, 'studio.html');
  await own.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  return {
    async scan(tab, describe) {
      const tabId = await own.evaluate(tabOf, tab.url());
      const frames: ScannedFrame[] = [];
      for (const frameId of await own.evaluate(prepareFrames, tabId)) {
        const ask = <T>(type: string, data?: unknown) =>
          own.evaluate(askFrame, { tabId, frameId, type, data }) as Promise<T | null>;
        const report = await ask<FrameReport>('report');
        if (!report) continue;
        const findings = report.candidates.map((candidate): Finding => ({ ...candidate, suggestion: null }));
        if (describe)
          await suggest(findings, (key) => ask<Description>('propose', { key, ticket: randomUUID() }));
        frames.push({ url: report.url, candidates: findings });
      }
      return frames;
    },
  };
}

async function suggest(
  findings: Finding[],
  propose: (key: number) => Promise<Description | null>,
): Promise<void> {
  const lacking = findings.filter(
    ({ verdict, skipped }) => verdict === 'needs-alt' && (skipped === null || skipped === 'mode'),
  );
  const lane = async () => {
    for (let next = lacking.shift(); next; next = lacking.shift()) {
      next.suggestion = await propose(next.key);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Runs in the extension's page. */
async function tabOf(url: string): Promise<number> {
  const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
  if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
  return tab.id;
}

/** Runs in the extension's page: its script for questions goes into every frame that allows it. */
async function prepareFrames(tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const results = await chrome.scripting.executeScript({ target, files: ['/panel.js'] });
  return results.map(({ frameId }) => frameId);
}

/** Runs in the extension's page: a message in the wire format of @webext-core/messaging. Null without answer. */
async function askFrame(question: {
  tabId: number;
  frameId: number;
  type: string;
  data: unknown;
}): Promise<unknown> {
  const { tabId, frameId, type, data } = question;
  const message = { id: Date.now(), type, data, timestamp: Date.now() };
  const answer = await chrome.tabs
    .sendMessage<typeof message, { res?: unknown }>(tabId, message, { frameId })
    .catch(() => null);
  return answer?.res ?? null;
}
