import { expect, test } from 'vitest';
import { bestOf, covers, inOrder } from '#models/experts/text/overlay/best-lines.ts';
import type { TextLine } from '#utils/domain/findings.ts';

const line = (text: string, confidence: number, ...box: TextLine['box']): TextLine => ({
  text,
  confidence,
  box,
  continues: false,
});
const texts = (lines: readonly TextLine[]) => lines.map(({ text }) => text);

test('of two readings of a line the surer one stays', () => {
  expect(
    texts(bestOf([line('MORNINGP', 0.85, 0.1, 0.1, 0.5, 0.1), line('MORNING', 0.96, 0.1, 0.1, 0.4, 0.1)])),
  ).toEqual(['MORNING']);
});

test('a longer one stays although it is a little less sure', () => {
  expect(
    texts(
      bestOf([line('ply skip', 0.96, 0.4, 0.9, 0.2, 0.1), line('simply skip the', 0.92, 0.2, 0.9, 0.6, 0.1)]),
    ),
  ).toEqual(['simply skip the']);
});

test('lines in other places all stay', () => {
  expect(bestOf([line('TOP', 0.9, 0.1, 0, 0.5, 0.1), line('BOTTOM', 0.9, 0.1, 0.9, 0.5, 0.1)])).toHaveLength(
    2,
  );
});

test('lines are told from the top, and from the left where they stand side by side', () => {
  const lines = [
    line('you', 0.9, 0.55, 0.76, 0.2, 0.1),
    line('week', 0.9, 0.55, 0.88, 0.2, 0.1),
    line('See', 0.9, 0.3, 0.77, 0.2, 0.08),
    line('next', 0.9, 0.3, 0.89, 0.2, 0.08),
  ];
  expect(texts(inOrder(lines))).toEqual(['See', 'you', 'next', 'week']);
});

test('a line covers another at its place that is not longer', () => {
  expect(covers([0.1, 0.1, 0.5, 0.1], [0.1, 0.11, 0.5, 0.1])).toBe(true);
  expect(covers([0.1, 0.1, 0.5, 0.1], [0.1, 0.11, 0.7, 0.1])).toBe(false);
  expect(covers([0.1, 0.1, 0.5, 0.1], [0.1, 0.5, 0.5, 0.1])).toBe(false);
});
