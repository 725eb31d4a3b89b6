import { beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import type { CaseLine } from '#scripts/scan/case-lines.ts';
import { overCases, WITHOUT_NETWORK } from '#scripts/scan/detection-cases.ts';
import { loadDetection } from '#scripts/scan/detection.ts';
import { cachedScript } from '#tests/support/detection/cached-script.ts';
import type { DetectedCase } from '#tests/support/detection/judged-cases.ts';
import { givenCases, ownCases } from '#tests/support/detection/labelled-cases.ts';
import type { OtherOpinions } from '#tests/support/detection/other-tools.ts';
import { DISAGREEMENTS, type OtherTool } from './disagreements.ts';

type Compared = OtherOpinions & { id: string; ours: DetectedCase };

/** Reasons for which the image or its control has a name. */
const NAMED = new Set(['named', 'control-named', 'alt-junk']);

/** Time limit: axe-core is large and slow, and starts anew in every document. */
const MINUTES = 10 * 60_000;

const given = givenCases();
if (!given) console.log('only our own cases are compared: the given ones are not here');
const lines = [...(given?.lines ?? []), ...ownCases().lines];
const ids = new Set(lines.map((line) => (line.ok ? line.case.id : null)));

describe.each(['axe-core', 'dom-accessibility-api'] as const)('each disagreement with %s', (tool) => {
  let found: string[];
  beforeAll(async () => {
    found = (await comparison()).filter((one) => disagrees(tool, one)).map(({ id }) => id);
    console.log(`${tool}: ${found.length} of ${lines.length} cases differ`);
  }, MINUTES);

  test('is explained, and no explanation is out of date', () => {
    const explained = DISAGREEMENTS[tool].flatMap(({ cases }) => cases);
    expect(found.toSorted()).toEqual(explained.filter((id) => ids.has(id)).toSorted());
  });
});

function disagrees(tool: OtherTool, { ours, axe, hasName }: Compared): boolean {
  if (tool === 'axe-core') return axe !== ours.flag;
  // That library only knows names, so it is asked only about cases in which the name decides.
  const isNamed = NAMED.has(ours.reason);
  if (!isNamed && !ours.flag) return false;
  return (ours.reason.startsWith('control-') ? hasName.control : hasName.element) !== isNamed;
}

let comparing: Promise<Compared[]> | undefined;

/** Both tools' answers and ours for every case, computed once for all tests. */
function comparison(): Promise<Compared[]> {
  return (comparing ??= compareAll(lines));
}

async function compareAll(cases: CaseLine[]): Promise<Compared[]> {
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
