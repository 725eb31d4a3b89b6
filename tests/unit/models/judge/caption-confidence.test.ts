import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { Confidence, SIGNALS } from '#models/catalog/confidence-card.ts';
import { confidenceOf } from '#models/judge/caption-confidence.ts';
import { signalsOf } from '#models/judge/signals.ts';
import { namedBeings } from '#models/experts/caption/named.ts';
import type { CaptionFinding } from '#utils/domain/findings.ts';
import { captionNaming, objectOf } from '#tests/support/unit/findings.ts';

interface Row {
  caption: string;
  /** Of every word, then of the end. */
  logProbabilities: number[];
  objects?: Record<string, number>;
  nouns?: Record<string, number>;
  similarity?: number;
  signals: Record<string, number>;
  confidence: number;
}
interface Rows {
  card: { signals: (typeof SIGNALS)[number][]; weights: number[]; intercept: number };
  rows: Row[];
}

/** Written by altcap.confidence.fixture. */
const { card, rows } = JSON.parse(await readFile('tests/fixtures/confidence/rows.json', 'utf8')) as Rows;

function found(row: Row) {
  const words = row.caption.split(' ');
  const objects = Object.entries(row.objects ?? {}).map(([label, score]) => objectOf(label, score));
  const sum = row.logProbabilities.reduce((total, each) => total + each, 0);
  const caption: CaptionFinding = {
    text: row.caption,
    lang: 'en',
    tokens: words.map((text, index) => ({ text, probability: Math.exp(row.logProbabilities[index]!) })),
    meanLogProbability: sum / row.logProbabilities.length,
    named: namedBeings(words, objects),
    nouns: Object.entries(row.nouns ?? {}).map(([word, probability]) => ({ word, probability })),
    similarity: row.similarity,
  };
  return { caption, objects };
}

test('there are rows to compare with', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('of "$caption" the signals and the confidence are what Python computes', (row) => {
  const { caption, objects } = found(row);
  const signals = signalsOf(caption, objects);
  for (const signal of SIGNALS.filter((name) => name in row.signals)) {
    // Probabilities of nouns are carried with four digits, similarities with three.
    const digits = signal === 'nounLogOdds' ? 1 : 2;
    expect(signals[signal], signal).toBeCloseTo(row.signals[signal]!, digits);
  }
  expect(confidenceOf(caption, objects, card)).toBeCloseTo(row.confidence, 2);
});

test('what a model does not tell never makes a caption surer', () => {
  const signals = signalsOf(captionNaming(), []);
  expect(signals).toMatchObject({ nounLogOdds: -6, beingScore: 0, objectScore: 0, similarity: 0 });
});

describe('a card’s confidence', () => {
  const logistic = {
    method: 'logistic',
    note: 'for tests',
    signals: ['nounLogOdds', 'beingScore'],
    weights: [1, 2],
    intercept: -1,
    saidFrom: 0.6,
    hedgedFrom: 0.3,
  };

  test('is taken as it is', () => {
    expect(v.parse(Confidence, logistic)).toEqual(logistic);
  });

  test.each([
    ['a weight too few', { weights: [1] }],
    ['a signal that nobody computes', { signals: ['nounLogOdds', 'colour'] }],
    ['hedges above what is said', { hedgedFrom: 0.7 }],
    ['a method that nobody knows', { method: 'oracle' }],
    ['a field too many', { bias: 1 }],
  ])('is refused with %s', (_, change) => {
    expect(v.safeParse(Confidence, { ...logistic, ...change }).success).toBe(false);
  });
});
