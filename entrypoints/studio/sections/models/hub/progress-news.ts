import type { HubDownload } from '#utils/domain/hub-state.ts';

/** Shares at which progress is said aloud, and not more often. */
const SAID_AT = [25, 50, 75] as const;

/** What is worth saying aloud of a change. */
export type ProgressNews = { type: 'progress'; percent: number } | { type: 'ready' } | { type: 'paused' };

/**
 * What a screen reader is to say, where a download has come from one state to another; null for nothing. A fault is an alert of
 * its own.
 */
export function progressNews(before: HubDownload, after: HubDownload, total: number): ProgressNews | null {
  const ran = runs(before);
  if (after.at === 'ready') return before.at === 'ready' ? null : { type: 'ready' };
  if (ran && after.at === 'partial') return { type: 'paused' };
  if (!ran || !runs(after)) return null;
  const percent = percentReached(before.bytes, after.bytes, total);
  // What an earlier run brought is not news while it is checked.
  return percent === undefined || before.at === 'verifying' || after.at === 'verifying'
    ? null
    : { type: 'progress', percent };
}

/** The last share to be said aloud, in percent, that is reached between two numbers of bytes. */
export function percentReached(before: number, after: number, total: number): number | undefined {
  return SAID_AT.findLast((share) => after >= (share * total) / 100 && before < (share * total) / 100);
}

function runs(download: HubDownload): download is Extract<HubDownload, { at: 'downloading' | 'verifying' }> {
  return download.at === 'downloading' || download.at === 'verifying';
}
