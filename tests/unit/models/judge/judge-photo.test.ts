import { expect, test } from 'vitest';
import type { CaptionRules } from '#models/judge/judge-caption.ts';
import { judgePhoto } from '#models/judge/judge-photo.ts';
import type { CaptionFinding } from '#utils/domain/findings.ts';
import { captionNaming, findingsWith, objectOf } from '#tests/support/unit/findings.ts';
import { captioned } from '#tests/support/unit/captioned.ts';
import { seenObject, seenWith, THRESHOLDS } from '#tests/support/unit/seen.ts';

/** The confidence is the probability of the caption's worst noun, as it is. */
const rules: CaptionRules = {
  thresholds: { detectorConfirms: 0.5, detectorDenies: 0.3, objectShown: 0.6 },
  objects: { output: 'coco_scores', labels: 'labels' },
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
const man = (score: number) => ({ word: 'man', label: 'person', score });
const dog = (score: number) => ({ word: 'dog', label: 'dog', score });

function withNoun(probability: number, ...named: CaptionFinding['named']) {
  return findingsWith({
    caption: { ...captionNaming(...named), nouns: [{ word: 'street', probability }] },
  });
}

test('a caption whose confidence nobody has calibrated is hedged, and comes before what is seen', () => {
  const uncalibrated = { ...rules, isUncalibrated: true };
  expect(judgePhoto(withNoun(0.99), uncalibrated).tier).toBe('hedged');
  const seen = seenWith({ objects: [seenObject('dog', 0.99)] });
  const judged = judgePhoto({ ...withNoun(0.99), seen }, uncalibrated, THRESHOLDS);
  expect(judged).toMatchObject({ tier: 'hedged', caption: expect.anything() as unknown });
  // What the detector denies is not even hedged.
  expect(judgePhoto({ ...withNoun(0.99, dog(0.1)), seen }, uncalibrated, THRESHOLDS)).not.toHaveProperty(
    'caption',
  );
});

test.each([
  [0.7, 'said'],
  [0.69, 'hedged'],
  [0.4, 'hedged'],
  [0.39, 'refused'],
])('at a confidence of %d a caption is %s, though it names no being', (probability, tier) => {
  const judged = judgePhoto(withNoun(probability), rules);
  expect(judged.tier).toBe(tier);
  if (tier !== 'refused') expect(judged.confidence).toBeCloseTo(probability);
});

test('a caption that the detector does not confirm is never said, however sure it is', () => {
  expect(judgePhoto(withNoun(0.99, man(0.9), dog(0.49)), rules).tier).toBe('hedged');
  expect(judgePhoto(withNoun(0.99, man(0.9), dog(0.5)), rules).tier).toBe('said');
});

test('one that the detector denies is not even hedged, nor an animal that it has no class for', () => {
  const camel = { word: 'camel', label: null, score: 0 };
  expect(judgePhoto(withNoun(0.99, man(0.3)), rules).tier).toBe('hedged');
  expect(judgePhoto(withNoun(0.99, man(0.29)), rules).tier).toBe('refused');
  expect(judgePhoto(withNoun(0.99, man(0.9), camel), rules).tier).toBe('refused');
});

test('a model without a detector hedges what it says of people and animals', () => {
  const { objects: _, ...blind } = rules;
  expect(judgePhoto(withNoun(0.99, man(0)), blind).tier).toBe('hedged');
  expect(judgePhoto(withNoun(0.39, man(0)), blind).tier).toBe('refused');
});

test('with the caption goes what the detector is sure of', () => {
  const objects = [objectOf('person', 0.9), objectOf('dog', 0.5)];
  const judged = judgePhoto({ ...withNoun(0.8, man(0.9), dog(0.5)), objects }, rules);
  expect(judged.objects).toEqual([objectOf('person', 0.9)]);
});

test('a caption that is not sure enough leaves the list of sure objects, as sure as its weakest', () => {
  const objects = [objectOf('person', 0.9), objectOf('car', 0.6), objectOf('dog', 0.49)];
  expect(judgePhoto({ ...withNoun(0.1, man(0.9)), objects }, rules)).toEqual({
    tier: 'list',
    objects: [objectOf('person', 0.9), objectOf('car', 0.6)],
    confidence: 0.6,
  });
});

test('where nothing is sure nothing is said', () => {
  const objects = [objectOf('person', 0.3)];
  expect(judgePhoto({ ...withNoun(0.1, man(0.3)), objects }, rules)).toEqual({
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: 0.3,
  });
});

const seenDog = seenWith({ objects: [seenObject('dog', 0.95)] });
const found = (probability: number, seen = seenDog) =>
  findingsWith({
    caption: captioned('a sign in the street', { street: probability }),
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
