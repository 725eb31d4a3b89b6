import { expect, test } from 'vitest';
import { judgePhoto } from '@/models/describe/judge/photo';
import { captionNaming, findingsWith, objectOf } from './findings';

const thresholds = { detectorConfirms: 0.5, sureLogProbability: -0.3, objectShown: 0.6 };
const man = (score: number) => ({ word: 'man', label: 'person', score });
const dog = (score: number) => ({ word: 'dog', label: 'dog', score });

test('a caption is said where the detector confirms everyone it names', () => {
  const findings = findingsWith({
    caption: captionNaming(man(0.9), dog(0.5)),
    objects: [objectOf('person', 0.9), objectOf('dog', 0.5)],
  });
  expect(judgePhoto(findings, thresholds)).toEqual({
    tier: 'said',
    objects: [objectOf('person', 0.9)],
    confidence: 0.5,
  });
});

test('a confirmed caption whose words the decoder was not sure of is hedged, and no more confident', () => {
  const unsure = { ...captionNaming(man(0.9)), meanLogProbability: -0.5 };
  expect(judgePhoto(findingsWith({ caption: unsure }), thresholds)).toMatchObject({
    tier: 'hedged',
    confidence: Math.exp(-0.5),
  });
});

test('one that is not confirmed leaves the list of sure objects', () => {
  const findings = findingsWith({
    caption: captionNaming(man(0.9), dog(0.49)),
    objects: [objectOf('person', 0.9), objectOf('car', 0.6), objectOf('dog', 0.49)],
  });
  expect(judgePhoto(findings, thresholds)).toEqual({
    tier: 'list',
    objects: [objectOf('person', 0.9), objectOf('car', 0.6)],
    confidence: 0.6,
  });
});

test('a caption that names nobody is not said, however sure it is', () => {
  const findings = findingsWith({ caption: captionNaming(), objects: [objectOf('boat', 0.99)] });
  expect(judgePhoto(findings, thresholds).tier).toBe('list');
});

test('an animal that the detector has no class for is never confirmed', () => {
  const camel = { word: 'camel', label: null, score: 0 };
  const findings = findingsWith({ caption: captionNaming(man(0.9), camel) });
  expect(judgePhoto(findings, { ...thresholds, detectorConfirms: 0 })).toMatchObject({
    tier: 'refused',
    reason: 'nothing-recognised',
  });
});

test('where nothing is sure nothing is said', () => {
  const findings = findingsWith({ caption: captionNaming(man(0.3)), objects: [objectOf('person', 0.3)] });
  expect(judgePhoto(findings, thresholds)).toEqual({
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: 0.3,
  });
});
