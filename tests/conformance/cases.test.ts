import { beforeAll, describe, expect, test } from 'vitest';
import { judgeAll, type DetectedCase } from '#tests/support/detection/judged-cases.ts';
import { givenCases, ownCases, type LabelledCase } from '#tests/support/detection/labelled-cases.ts';
import { CONTESTED, OTHER_VERDICT } from './explanations.ts';

const given = givenCases();
if (!given)
  console.log('skipped: no cases here (set ALTSCRIBE_SHARED to the folder that has detect/cases.jsonl)');

describe.skipIf(!given)('the given cases', () => {
  // The body of a skipped suite runs anyway.
  const { labelled, lines } = given ?? { labelled: [], lines: [] };
  const uncontested = labelled.filter(({ contested }) => !contested);
  let judged: Map<string, DetectedCase>;
  beforeAll(async () => {
    judged = await judgeAll(lines);
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
  const { labelled, lines } = ownCases();
  let judged: Map<string, DetectedCase>;
  beforeAll(async () => {
    judged = await judgeAll(lines);
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
