import { beforeAll, describe, expect, test } from 'vitest';
import { compareAll, type Compared, type DetectedCase } from '#tests/support/detection/compared-cases.ts';
import { givenCases, ownCases, type LabelledCase } from '#tests/support/detection/labelled-cases.ts';
import { DISAGREEMENTS, type OtherTool } from './disagreements.ts';
import { CONTESTED, OTHER_VERDICT } from './explanations.ts';

/** Reasons for which the image or its control has a name. */
const NAMED = new Set(['named', 'control-named', 'alt-junk']);

/** Time limit: axe-core is large and slow, and starts anew in every document. */
const MINUTES = 10 * 60_000;

const given = givenCases();
if (!given)
  console.log('only our own cases here (set ALTSCRIBE_SHARED to the folder that has detect/cases.jsonl)');
const own = ownCases();
const lines = [...(given?.lines ?? []), ...own.lines];

/** Each case is opened once for all tests: that takes longer than all that is asked of it. */
let compared: Compared[];
const judged = new Map<string, DetectedCase>();
beforeAll(async () => {
  compared = await compareAll(lines);
  for (const { id, ours } of compared) judged.set(id, ours);
}, MINUTES);

describe.skipIf(!given)('the given cases', () => {
  // The body of a skipped suite runs anyway.
  const { labelled } = given ?? { labelled: [] };
  const uncontested = labelled.filter(({ contested }) => !contested);
  beforeAll(() => {
    console.log(`All:         ${figures(labelled, judged)}`);
    console.log(`Uncontested: ${figures(uncontested, judged)}`);
  });

  test('are flagged as they should be, all that are not contested', () => {
    expect(wrong(uncontested, (one) => judged.get(one.id)?.flag === one.flag)).toEqual([]);
  });

  test('get the verdict of their label, or it is explained why not', () => {
    const differing = wrong(uncontested, (one) => judged.get(one.id)?.verdict === one.expected);
    expect(differing.toSorted()).toEqual(Object.keys(OTHER_VERDICT).toSorted());
  });

  test('that are contested are decided, each with its reason', () => {
    const contested = labelled.filter((one) => one.contested).map(({ id }) => id);
    expect(Object.keys(CONTESTED).toSorted()).toEqual(contested.toSorted());
    for (const id of contested) console.log(`${id}: ${judged.get(id)?.verdict}. ${CONTESTED[id]}`);
  });
});

describe('our own cases', () => {
  const { labelled } = own;
  beforeAll(() => {
    console.log(`Own:         ${figures(labelled, judged)}`);
  });

  test('get the reason that the specifications ask for', () => {
    expect(wrong(labelled, (one) => judged.get(one.id)?.reason === one.reason)).toEqual([]);
  });

  test('get the verdict that goes with it', () => {
    expect(wrong(labelled, (one) => judged.get(one.id)?.verdict === one.expected)).toEqual([]);
  });

  test('say where Chromium disagrees', () => {
    expect(wrong(labelled, (one) => one.chromium_agrees || one.note.includes('. '))).toEqual([]);
  });
});

describe.each(['axe-core', 'dom-accessibility-api'] as const)('each disagreement with %s', (tool) => {
  let found: string[];
  beforeAll(() => {
    found = compared.filter((one) => disagrees(tool, one)).map(({ id }) => id);
    console.log(`${tool}: ${found.length} of ${lines.length} cases differ`);
  });

  test('is explained, and no explanation is out of date', () => {
    const explained = DISAGREEMENTS[tool].flatMap(({ cases }) => cases);
    expect(found.toSorted()).toEqual(explained.filter((id) => judged.has(id)).toSorted());
  });
});

/** Ids of the cases that fail a test. */
function wrong(cases: LabelledCase[], isRight: (one: LabelledCase) => boolean): string[] {
  return cases.filter((one) => !isRight(one)).map(({ id }) => id);
}

/** Precision and recall of the flag, and the share of equal verdicts. */
function figures(cases: LabelledCase[], judged: Map<string, DetectedCase>): string {
  const count = (test: (label: LabelledCase, ours: DetectedCase) => boolean) =>
    cases.filter((one) => test(one, judged.get(one.id)!)).length;
  const right = count((label, ours) => label.flag && ours.flag);
  const flagged = count((_, ours) => ours.flag);
  const missing = count((label) => label.flag);
  const verdicts = count((label, ours) => label.expected === ours.verdict);
  return (
    `${cases.length} cases, precision ${share(right, flagged)}, recall ${share(right, missing)}, ` +
    `verdicts ${share(verdicts, cases.length)}`
  );
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}

function disagrees(tool: OtherTool, { ours, axe, hasName }: Compared): boolean {
  if (tool === 'axe-core') return axe !== ours.flag;
  // That library only knows names, so it is asked only about cases in which the name decides.
  const isNamed = NAMED.has(ours.reason);
  if (!isNamed && !ours.flag) return false;
  return (ours.reason.startsWith('control-') ? hasName.control : hasName.element) !== isNamed;
}
