import { describe, expect, test } from 'vitest';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { nounTruth } from '#scripts/scorecard/noun-truth.ts';
import type { Answered } from '#scripts/scorecard/ask.ts';
import { reliabilityOf, trustOf, wilson } from '#scripts/scorecard/trust.ts';
import { captionNaming, findingsWith } from '#tests/support/unit/findings.ts';

const isRight = nounTruth({
  names: new Map([
    ['dog', 'dog'],
    ['puppy', 'dog'],
    ['street', 'street'],
    ['lute', 'lute'],
  ]),
});

describe('a caption is right', () => {
  test.each([
    ['a dog runs', ['a puppy running'], true],
    ['a dog on a street', ['a dog', 'the street at night'], true],
    ['a dog on a street', ['a dog'], false],
    ['lute', ['two lutes'], true],
    ['running', ['running'], false],
  ])('"%s" by %j: %s', (caption, texts, right) => {
    expect(isRight(caption, texts)).toBe(right);
  });
});

const answer = (score: number, text: string, tier: Answered['tier']): Answered => {
  const caption = { ...captionNaming({ word: 'dog', label: 'dog', score }), text };
  const photo = { image: 'a.jpg', split: 'test', captions: ['a dog'] } as const;
  return {
    photo: { ...photo, captions: [...photo.captions] },
    caption,
    told: text,
    tier,
    findings: findingsWith({ caption }),
    milliseconds: 1,
  };
};

describe('trust', () => {
  const card = {
    thresholds: { detectorConfirms: 0.5, detectorDenies: 0.3, objectShown: 0.5 },
    confidence: {
      method: 'logistic',
      note: '',
      signals: ['beingScore'],
      weights: [10],
      intercept: -5,
      saidFrom: 0.6,
      hedgedFrom: 0.3,
    },
  } as unknown as CaptionCard;
  const answers = [
    answer(0.9, 'a dog', 'said'),
    answer(0.8, 'a dog on a street', 'said'),
    answer(0.7, 'a dog', 'refused'),
    answer(0.45, 'a street', 'list'),
  ];

  test('counts what is false among what was said, whatever the model would have said', () => {
    const { right, said, false: wrong } = trustOf('flickr8k-test', card, answers, isRight);
    expect([right, said, wrong]).toEqual([0.5, 0.5, 0.5]);
  });

  test('shows for each level what would be said and be false, without what the detector does not confirm', () => {
    const { coverage } = trustOf('flickr8k-test', card, answers, isRight);
    expect(coverage.find(({ level }) => level === 0.05)).toEqual({ level: 0.05, said: 0.75, false: 0.333 });
    expect(coverage.at(-1)).toMatchObject({ level: 0.95, said: 0.5, false: 0.5 });
  });
});

test('steps of confidence hold equal numbers, weakest first', () => {
  const judged = Array.from({ length: 140 }, (_, index) => ({
    confidence: 1 - index / 140,
    right: index < 70,
  }));
  const steps = reliabilityOf(judged);
  expect(steps.map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 14));
  expect([steps[0]!.right, steps[9]!.right]).toEqual([0, 1]);
});

test('the interval of none in ten reaches up to twenty-eight in a hundred, that of nothing is everything', () => {
  expect(wilson(0, 10)).toEqual([0, 0.278]);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
