import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { isLoading, scrollFrame } from './scroll-frame.ts';

/** Some pages grow whenever their end is reached. Scrolling ends after this time. */
const SCROLL_MS = 20_000;
/** How long pictures that have begun to load may take after that. */
const LOAD_MS = 8_000;
const POLL_MS = 100;
/** Scripts that load pictures may take a moment before they begin. */
const BEGIN_MS = 300;
const MOST_FRAMES = 50;

/**
 * Scrolls through a page, its frames and its boxes as a reader would, so that pictures load that wait to come into view. Scrolls
 * back to the start, and waits until what has begun to load is there.
 */
export async function scrollThrough(tab: Page): Promise<void> {
  const end = Date.now() + SCROLL_MS;
  const seen = new Set<Frame>();
  // Frames may wait to come into view, too, so the list grows on the way.
  for (let next: Frame | undefined = tab.mainFrame(); next && seen.size < MOST_FRAMES;) {
    seen.add(next);
    await showFrame(next);
    // A frame that is taken away has nothing to show.
    await next.evaluate(scrollFrame, Math.max(0, end - Date.now())).catch(() => undefined);
    next = tab.frames().find((frame) => !seen.has(frame));
  }
  await tab.evaluate(() => scrollTo({ top: 0, left: 0, behavior: 'instant' }));
  await sleep(BEGIN_MS);
  await picturesLoaded(tab);
}

/** Lazy pictures of a frame load only where the frame itself is in view. */
async function showFrame(frame: Frame): Promise<void> {
  if (!frame.parentFrame()) return;
  const element = await frame.frameElement().catch(() => null);
  await element?.scrollIntoViewIfNeeded({ timeout: 1_000 }).catch(() => undefined);
}

async function picturesLoaded(tab: Page): Promise<void> {
  for (const end = Date.now() + LOAD_MS; Date.now() < end; await sleep(POLL_MS)) {
    const frames = tab.frames().map((frame) => frame.evaluate(isLoading).catch(() => false));
    if (!(await Promise.all(frames)).includes(true)) return;
  }
}
