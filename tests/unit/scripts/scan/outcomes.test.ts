import { expect, test } from 'vitest';
import { outcomesOf, sumOf } from '#scripts/scan/outcomes.ts';
import type { Finding } from '#scripts/scan/scanner.ts';
import { candidateReport } from '#tests/support/unit/candidate-report.ts';

const finding = (more: Partial<Finding>): Finding => ({
  ...candidateReport(more),
  suggestion: null,
  ...more,
});

const SAID = {
  state: 'said',
  text: 'A dog',
  plain: 'A dog',
  lang: 'en',
  kind: 'photo',
  confidence: 0.9,
  model: 'm',
  ms: 1,
  panelOnly: false,
} as const;
const REFUSED = {
  state: 'refused',
  reason: 'blank',
  message: 'Blank.',
  kind: null,
  model: 'm',
  ms: 1,
} as const;

const OTHERS = [
  finding({ skipped: 'tracker' }),
  finding({ verdict: 'ok', reason: 'named' }),
  finding({ verdict: 'inapplicable', reason: 'not-rendered' }),
];

test('without descriptions, whatever lacks alt text is missing', () => {
  const findings = [finding({ skipped: 'mode' }), ...OTHERS];
  expect(outcomesOf(findings, false)).toEqual(['missing', 'missing', 'named', null]);
  expect(sumOf(findings, false)).toBe('3 images: 2 missing alt text, 1 has alt text');
});

test('with descriptions, the outcomes are those of the extension', () => {
  const findings = [
    finding({ skipped: 'mode', suggestion: SAID }),
    finding({ skipped: 'mode', suggestion: REFUSED }),
    finding({ skipped: 'mode' }),
    ...OTHERS,
  ];
  expect(outcomesOf(findings, true)).toEqual(['described', 'failed', 'failed', 'skipped', 'named', null]);
  expect(sumOf(findings, true)).toBe(
    '5 images: 1 described, 2 could not be described, 1 skipped, 1 has alt text',
  );
});

test('a page without images says so', () => {
  expect(sumOf([], false)).toBe('0 images');
});

test('an image without a suggestion could not be described, even if no other image was', () => {
  expect(outcomesOf([finding({ skipped: 'mode' })], true)).toEqual(['failed']);
});
