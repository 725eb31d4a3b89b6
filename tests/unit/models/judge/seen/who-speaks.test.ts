import { expect, test } from 'vitest';
import type { CaptionRules } from '#models/judge/judge-caption.ts';
import { judgePhoto } from '#models/judge/judge-photo.ts';
import { captionNaming, findingsWith, objectOf } from '#tests/support/unit/findings.ts';
import { seenObject, seenWith, THRESHOLDS } from '#tests/support/unit/seen.ts';

/** The confidence is the probability of the caption's noun. */
const rules: CaptionRules = {
  thresholds: { detectorConfirms: 0.5, detectorDenies: 0.3, objectShown: 0.5 },
  confidence: {
    method: 'logistic',
    note: 'for tests',
    signals: ['nounLogOdds'],
    weights: [1],
    intercept: 0,
    saidFrom: 0.7,
    hedgedFrom: 0.4,
  },
};
const found = (probability: number, seen = seenWith({ objects: [seenObject('dog', 0.95)] })) =>
  findingsWith({
    caption: { ...captionNaming(), nouns: [{ word: 'street', probability }] },
    objects: [objectOf('car', 0.9)],
    seen,
  });

test('a caption that is sure enough is said; else what is seen is told, before a hedged caption', () => {
  expect(judgePhoto(found(0.8), rules, THRESHOLDS)).toHaveProperty('caption');
  expect(judgePhoto(found(0.6), rules, THRESHOLDS)).toMatchObject({
    tier: 'said',
    shown: { subjects: [{ noun: 'dog' }] },
  });
});

test('where nothing that is seen is likely, the hedged caption is told, and then the detector’s objects', () => {
  const nothing = seenWith({ objects: [seenObject('dog', 0.3)] });
  expect(judgePhoto(found(0.6, nothing), rules, THRESHOLDS)).toMatchObject({ tier: 'hedged' });
  expect(judgePhoto(found(0.1, nothing), rules, THRESHOLDS)).toMatchObject({
    tier: 'list',
    objects: [{ label: 'car' }],
  });
});

test('without a lister, or findings from it, all is as it was', () => {
  expect(judgePhoto(found(0.6), rules)).toMatchObject({ tier: 'hedged' });
  expect(judgePhoto({ ...found(0.1), seen: null }, rules, THRESHOLDS)).toMatchObject({ tier: 'list' });
});
