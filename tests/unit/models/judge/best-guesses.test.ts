import { expect, test } from 'vitest';
import { bestGuesses } from '#models/judge/best-guesses.ts';
import { judge } from '#models/judge/judge.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';
import {
  seenName,
  seenObject,
  seenScene,
  seenStuff,
  seenWith,
  THRESHOLDS,
} from '#tests/support/unit/seen.ts';

const unsure = seenWith({
  objects: [
    seenObject('dog', 0.42),
    seenObject('couch', 0.31),
    seenObject('cat', 0.25),
    seenObject('bed', 0.22),
  ],
});

test('where nothing is sure enough, the three most probable things are guessed, most probable first', () => {
  expect(judge(findingsWith({ seen: unsure }), { ...RULES, list: THRESHOLDS })).toEqual({
    about: 'nothing',
    reason: 'nothing-recognised',
    guesses: [
      { noun: 'dog', probability: 0.42 },
      { noun: 'couch', probability: 0.31 },
      { noun: 'cat', probability: 0.25 },
    ],
  });
});

test('a guess that says what a better one says is left out, and so is what is never told', () => {
  const seen = seenWith({
    names: [seenName('animal', 0.3), seenName('squirrel', 0.4, 'animal')],
    stuff: [{ ...seenStuff('wall', 0.9), isTold: false }, seenStuff('road', 0.3)],
    scenes: [seenScene('street', 0.35), seenScene('indoors', 0.9, false)],
  });
  expect(bestGuesses('nothing-recognised', findingsWith({ seen }))).toEqual([
    { noun: 'squirrel', probability: 0.4 },
    { noun: 'street', probability: 0.35 },
  ]);
});

test('where the kind is unsure, kinds are guessed', () => {
  const kinds = { icon: 0.3, logo: 0.45, chart: 0.05, blank: 0.2 };
  expect(bestGuesses('unsure-kind', findingsWith({ kinds, seen: unsure }))).toEqual([
    { kind: 'logo', probability: 0.45 },
    { kind: 'icon', probability: 0.3 },
  ]);
});

test.each(['too-small', 'blank', 'nothing-read'] as const)(
  'nothing is guessed about a picture refused as %s',
  (reason) => {
    expect(bestGuesses(reason, findingsWith({ seen: unsure, kinds: { icon: 0.9 } }))).toEqual([]);
  },
);

test('nothing is guessed where something is told, nor where all is improbable', () => {
  const sure = seenWith({ objects: [seenObject('dog', 0.95), seenObject('couch', 0.31)] });
  expect(judge(findingsWith({ seen: sure }), { ...RULES, list: THRESHOLDS })).not.toHaveProperty('guesses');
  const faint = seenWith({ objects: [seenObject('dog', 0.1)] });
  expect(judge(findingsWith({ seen: faint }), { ...RULES, list: THRESHOLDS })).toEqual({
    about: 'nothing',
    reason: 'nothing-recognised',
  });
});
