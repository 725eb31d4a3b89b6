import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { openExtensionPage, tabIdOf } from '#scripts/lib/extension-page.ts';
import type { Progress } from '#scripts/lib/progress.ts';
import type { Description } from '#utils/domain/description.ts';
import type { CandidateReport, FrameReport } from '#utils/domain/candidate-report.ts';
import { imageName } from './image-name.ts';

/** One image of a page: what the extension reports about it, and what it would write. */
export type Finding = CandidateReport & {
  /** Null unless a description was asked for and could be made. */
  suggestion: Description | null;
};

export interface ScannedFrame {
  url: string;
  candidates: Finding[];
}

export interface Scanner {
  /** Every candidate of a tab's frames, shadow roots included. Nothing is written into the page. */
  scan(tab: Page, describe: boolean): Promise<ScannedFrame[]>;
}

/** A frame of a tab, as messages address it. */
interface FrameAddress {
  tabId: number;
  frameId: number;
}

/** Pictures of a page that are described at once. */
const AT_ONCE = 8;

/**
 * Scans with the extension itself: its content script judges, its engine describes. Every page is in the mode "on request",
 * so that nothing is written there.
 */
export async function openScanner(
  browser: BrowserContext,
  progress: (total: number) => Progress = () => () => {},
): Promise<Scanner> {
  const studio = await openExtensionPage(browser, 'studio.html');
  await studio.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  return {
    async scan(tab, describe) {
      const tabId = await tabIdOf(studio, tab.url());
      const frames: ScannedFrame[] = [];
      const open: Question[] = [];
      for (const frameId of await studio.evaluate(prepareFrames, tabId)) {
        const frame = { tabId, frameId };
        const report = await reportOf(studio, frame);
        if (!report) continue;
        const findings = report.candidates.map((candidate): Finding => ({ ...candidate, suggestion: null }));
        frames.push({ url: report.url, candidates: findings });
        open.push(...findings.filter(lacksSuggestion).map((finding) => ({ frame, finding })));
      }
      if (describe) await addSuggestions(studio, open, progress(open.length));
      return frames;
    },
  };
}

interface Question {
  frame: FrameAddress;
  finding: Finding;
}

function lacksSuggestion({ verdict, skipped }: Finding): boolean {
  return verdict === 'needs-alt' && (skipped === null || skipped === 'mode');
}

async function addSuggestions(
  studio: Page,
  questions: readonly Question[],
  progress: Progress,
): Promise<void> {
  const waiting = questions.values();
  const worker = async () => {
    for (const { frame, finding } of waiting) {
      progress(imageName(finding));
      finding.suggestion = await propose(studio, frame, finding.key);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Runs in the Studio: injects the script that answers questions into every frame that allows it. */
async function prepareFrames(tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const results = await chrome.scripting.executeScript({ target, files: ['/panel.js'] });
  return results.map(({ frameId }) => frameId);
}

/** Null if the frame does not answer. */
function reportOf(studio: Page, frame: FrameAddress): Promise<FrameReport | null> {
  return studio.evaluate((frame) => altscribe.send('report', undefined, frame).catch(() => null), frame);
}

/** Null if the frame does not answer, or has nothing to propose. */
function propose(studio: Page, frame: FrameAddress, key: number): Promise<Description | null> {
  return studio.evaluate(
    ({ frame, question }) => altscribe.send('propose', question, frame).catch(() => null),
    { frame, question: { key, ticket: randomUUID() } },
  );
}
