import { describe, expect, test } from 'vitest';
import type { CaptionRules } from '@/models/describe/judge/caption-tier';
import { judgePhoto } from '@/models/describe/judge/photo';
import type { CaptionFinding } from '@/utils/findings';
import { captionNaming, findingsWith, objectOf } from './findings';

const thresholds = { detectorConfirms: 0.5, sureLogProbability: -0.3, objectShown: 0.6 };
const rules: CaptionRules = { thresholds, confidence: { method: 'weakest-part', note: 'for tests' } };
const man = (score: number) => ({ word: 'man', label: 'person', score });
const dog = (score: number) => ({ word: 'dog', label: 'dog', score });

test('a caption is said where the detector confirms everyone it names', () => {
  const findings = findingsWith({
    caption: captionNaming(man(0.9), dog(0.5)),
    objects: [objectOf('person', 0.9), objectOf('dog', 0.5)],
  });
  expect(judgePhoto(findings, rules)).toEqual({
    tier: 'said',
    objects: [objectOf('person', 0.9)],
    confidence: 0.5,
  });
});

test('a confirmed caption whose words the decoder was not sure of is hedged, and no more confident', () => {
  const unsure = { ...captionNaming(man(0.9)), meanLogProbability: -0.5 };
  expect(judgePhoto(findingsWith({ caption: unsure }), rules)).toMatchObject({
    tier: 'hedged',
    confidence: Math.exp(-0.5),
  });
});

test('one that is not confirmed leaves the list of sure objects', () => {
  const findings = findingsWith({
    caption: captionNaming(man(0.9), dog(0.49)),
    objects: [objectOf('person', 0.9), objectOf('car', 0.6), objectOf('dog', 0.49)],
  });
  expect(judgePhoto(findings, rules)).toEqual({
    tier: 'list',
    objects: [objectOf('person', 0.9), objectOf('car', 0.6)],
    confidence: 0.6,
  });
});

test('a caption that names nobody is not said, however sure it is', () => {
  const findings = findingsWith({ caption: captionNaming(), objects: [objectOf('boat', 0.99)] });
  expect(judgePhoto(findings, rules).tier).toBe('list');
});

test('an animal that the detector has no class for is never confirmed', () => {
  const camel = { word: 'camel', label: null, score: 0 };
  const findings = findingsWith({ caption: captionNaming(man(0.9), camel) });
  expect(
    judgePhoto(findings, { ...rules, thresholds: { ...thresholds, detectorConfirms: 0 } }),
  ).toMatchObject({
    tier: 'refused',
    reason: 'nothing-recognised',
  });
});

test('where nothing is sure nothing is said', () => {
  const findings = findingsWith({ caption: captionNaming(man(0.3)), objects: [objectOf('person', 0.3)] });
  expect(judgePhoto(findings, rules)).toEqual({
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: 0.3,
  });
});

const withNoun = (probability: number, ...named: CaptionFinding['named']) =>
  findingsWith({ caption: { ...captionNaming(...named), nouns: [{ word: 'street', probability }] } });

describe('by a calibrated confidence', () => {
  // Log-odds of the caption's worst noun, as they are.
  const calibrated: CaptionRules = {
    thresholds,
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
  test.each([
    [0.7, 'said'],
    [0.69, 'hedged'],
    [0.4, 'hedged'],
    [0.39, 'refused'],
  ])('of %d a caption is %s, though it names no being', (probability, tier) => {
    const judged = judgePhoto(withNoun(probability), calibrated);
    expect(judged.tier).toBe(tier);
    if (tier !== 'refused') expect(judged.confidence).toBeCloseTo(probability);
  });

  test('a caption that the detector does not confirm is not even hedged, however sure it is', () => {
    const withDetector = { ...calibrated, objects: { output: 'coco_scores', labels: 'labels' } };
    expect(judgePhoto(withNoun(0.99, man(0.49)), withDetector).tier).toBe('refused');
    expect(judgePhoto(withNoun(0.99, man(0.5)), withDetector).tier).toBe('said');
  });

  test('a model without a detector hedges what it says of people and animals', () => {
    expect(judgePhoto(withNoun(0.99, man(0)), calibrated).tier).toBe('hedged');
    expect(judgePhoto(withNoun(0.39, man(0)), calibrated).tier).toBe('refused');
  });

  test('what is not sure enough leaves the list of sure objects', () => {
    const findings = { ...withNoun(0.1, man(0.9)), objects: [objectOf('person', 0.9)] };
    expect(judgePhoto(findings, calibrated)).toMatchObject({ tier: 'list', confidence: 0.9 });
  });
});
