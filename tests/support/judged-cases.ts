import { launchBrowser } from '#scripts/lib/browser.ts';
import { judgeCases, WITHOUT_NETWORK, type CaseLine } from '#scripts/scan/cases.ts';
import { loadDetection } from '#scripts/scan/detection.ts';

export interface Judged {
  verdict: string;
  reason: string;
  flag: boolean;
}

/** What detection says of each case, by id, in a real browser. @throws where one cannot be judged. */
export async function judgeAll(lines: CaseLine[]): Promise<Map<string, Judged>> {
  const [browser, detection] = await Promise.all([launchBrowser({ args: WITHOUT_NETWORK }), loadDetection()]);
  const judged = new Map<string, Judged>();
  try {
    for await (const outcome of judgeCases(lines, browser, detection)) {
      if ('error' in outcome) throw new Error(`${outcome.id}: ${outcome.error}`);
      judged.set(String(outcome.id), outcome);
    }
  } finally {
    await browser.close();
  }
  return judged;
}
