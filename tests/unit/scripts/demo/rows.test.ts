import { expect, test } from 'vitest';
import { EXPECTATIONS } from '#scripts/demo/expectations.ts';
import { rowsOf } from '#scripts/demo/rows.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';

const REPORT: CandidateReport = {
  key: 0,
  selector: 'img',
  verdict: 'needs-alt',
  reason: 'alt-missing',
  state: 'written',
  skipped: null,
  name: '',
  written: 'A cat',
  description: {
    state: 'list',
    text: 'A cat',
    plain: 'A cat',
    lang: 'en',
    kind: 'photo',
    confidence: 0.9,
    model: 'attention',
    ms: 40.2,
    panelOnly: false,
  },
  src: 'cat.jpg',
};

function rowOf(picture: string, name: string, report?: CandidateReport) {
  const at = EXPECTATIONS.findIndex((expectation) => expectation.picture === picture);
  const reports = new Map(report ? [[picture, report]] : []);
  return rowsOf(new Map(), new Map([[picture, name]]), reports)[at];
}

test('a picture described as expected has no problem', () => {
  expect(rowOf('cat', 'A cat', REPORT)).toMatchObject({ state: 'list', now: 'A cat', ms: 40, problems: [] });
});

test('a text that does not name what is there is a problem', () => {
  const dog = { ...REPORT, written: 'A dog' };
  expect(rowOf('cat', 'A dog', dog)?.problems).toEqual(['should match /\\bcat\\b/i']);
});

test('a text that was reported but is not in the accessibility tree is a problem', () => {
  expect(rowOf('cat', '', REPORT)?.problems).toContain('a screen reader should find "A cat"');
});

test('a picture that was to be refused must stay without a name', () => {
  expect(rowOf('rocket', 'A cat', REPORT)?.problems).toEqual(['should be refused']);
});

test('a picture that nobody reported is a problem', () => {
  expect(rowOf('cat', '')).toMatchObject({ state: 'not found' });
});

test('why a picture was passed over is its state', () => {
  const skipped: CandidateReport = {
    ...REPORT,
    state: 'unseen',
    skipped: 'tracker',
    written: null,
    description: null,
  };
  expect(rowOf('tracker', '', skipped)).toMatchObject({ state: 'tracker', problems: [] });
});
