import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import type { CaseLine } from '#scripts/scan/case-lines.ts';
import { overCases, WITHOUT_NETWORK } from '#scripts/scan/detection-cases.ts';
import { loadDetection } from '#scripts/scan/detection.ts';
import { cachedScript } from './cached-script.ts';
import type { OtherOpinions } from './other-tools.ts';

/** What detection says of a case. */
export interface DetectedCase {
  verdict: string;
  reason: string;
  flag: boolean;
}

/** What detection says of a case, and what other tools say. */
export type Compared = OtherOpinions & { id: string; ours: DetectedCase };

/** The other tools' answers and ours for each case, in a real browser. @throws if one cannot be judged */
export async function compareAll(cases: CaseLine[]): Promise<Compared[]> {
  const [browser, detection, others] = await Promise.all([
    launchBrowser({ args: WITHOUT_NETWORK }),
    loadDetection(),
    bundleForPage('tests/support/detection/other-tools.ts', 'others'),
  ]);
  const script = await cachedScript(others);
  const compared: Compared[] = [];
  try {
    const outcomes = overCases(cases, browser, async (page, { target }) => {
      const ours = await detection.judgeOne(page, target);
      if (!ours) throw new Error(`No element matches "${target}".`);
      await script.runIn(page);
      const call = `others.askOthers(${JSON.stringify(target)})`;
      return { ours, ...(await page.evaluate<OtherOpinions>(call)) };
    });
    for await (const outcome of outcomes) {
      if ('error' in outcome) throw new Error(`${outcome.id}: ${outcome.error}`);
      compared.push({ ...outcome, id: String(outcome.id) });
    }
  } finally {
    await Promise.all([browser.close(), script.close()]);
  }
  return compared;
}
