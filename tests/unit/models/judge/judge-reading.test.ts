import { expect, test } from 'vitest';
import { judgeReading } from '#models/judge/judge-reading.ts';
import type { TextLine } from '#utils/domain/findings.ts';

const THRESHOLDS = { sure: 0.8, lowest: 0.4 };
const line = (text: string, confidence: number): TextLine => ({
  text,
  confidence,
  box: [0, 0, 1, 0.1],
  continues: false,
});

test('noise is left out, and the rest is as sure as its longer lines', () => {
  const lines = [line('a heading of many words', 0.9), line('xx', 0.5), line('~ i', 0.2)];
  expect(judgeReading({ lines, cut: false }, THRESHOLDS)).toEqual({
    tier: 'said',
    lines: lines.slice(0, 2),
    cut: false,
    confidence: (23 * 0.9 + 2 * 0.5) / 25,
  });
});

test('a reading that is not sure is hedged', () => {
  expect(judgeReading({ lines: [line('blurred words', 0.6)], cut: true }, THRESHOLDS)).toMatchObject({
    tier: 'hedged',
    cut: true,
  });
});

test('without a line that can be trusted there is nothing to tell', () => {
  expect(judgeReading({ lines: [line('l1|', 0.3)], cut: false }, THRESHOLDS)).toBeNull();
  expect(judgeReading({ lines: [], cut: false }, THRESHOLDS)).toBeNull();
  expect(judgeReading(null, THRESHOLDS)).toBeNull();
});
