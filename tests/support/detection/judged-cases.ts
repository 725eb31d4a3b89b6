import { launchBrowser } from '#scripts/lib/browser.ts';
import type { CaseLine } from '#scripts/scan/case-lines.ts';
import { judgeCases, WITHOUT_NETWORK } from '#scripts/scan/detection-cases.ts';
import { loadDetection } from '#scripts/scan/detection.ts';

/** What detection says of a case. */
export interface DetectedCase {
  verdict: string;
  reason: string;
  flag: boolean;
}

/** What detection says of each case, by id, in a real browser. @throws if one cannot be judged */
export async function judgeAll(lines: CaseLine[]): Promise<Map<string, DetectedCase>> {
  const [browser, detection] = await Promise.all([launchBrowser({ args: WITHOUT_NETWORK }), loadDetection()]);
  const judged = new Map<string, DetectedCase>();
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
