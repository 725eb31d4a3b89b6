import { describe, expect, test } from 'vitest';
import { judgeSeen } from '#models/judge/seen/judge-seen.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import {
  seenName,
  seenObject,
  seenScene,
  seenStuff,
  seenWith,
  THRESHOLDS,
} from '#tests/support/unit/seen.ts';

const judged = (seen: Partial<SeenFinding>) => judgeSeen(seenWith(seen), THRESHOLDS);
const shown = (seen: Partial<SeenFinding>) => judged(seen)?.shown;
const nouns = (seen: Partial<SeenFinding>) => shown(seen)?.subjects.map(({ noun }) => noun);
const PERSON = seenObject('person', 0.95, [0.3, 0.3, 0.2, 0.4]);

describe('how sure', () => {
  test('it is told flat where every part is sure, listed where one is not, and nothing where none is likely', () => {
    expect(judged({ objects: [PERSON] })?.tier).toBe('said');
    expect(judged({ objects: [PERSON, seenObject('dog', 0.6)] })).toMatchObject({
      tier: 'list',
      confidence: 0.6,
    });
    expect(judged({ objects: [seenObject('dog', 0.49)] })).toBeNull();
    expect(judged({})).toBeNull();
  });

  test('evidence that is never told is not told, however sure', () => {
    const wall = { ...seenStuff('wall', 0.99), isTold: false };
    expect(judged({ stuff: [wall], scenes: [seenScene('indoors', 0.99, false)] })).toBeNull();
  });

  test('a sky alone is worth a word only where the photo is all sky', () => {
    expect(judged({ stuff: [seenStuff('sky', 0.95, 2)] })).toBeNull();
    expect(shown({ stuff: [seenStuff('sky', 0.95)] })?.subjects).toEqual([{ noun: 'sky', count: 1 }]);
  });

  test('a person whom the detector hardly saw needs the word of the stuff head', () => {
    const faint = { ...PERSON, score: 0.35 };
    expect(judged({ objects: [faint] })).toBeNull();
    expect(judged({ objects: [faint], stuff: [seenStuff('person', 0.9)] })?.shown.subjects).toHaveLength(1);
  });
});

test('in a photo of an animal a person who is not sure needs the word of the stuff head', () => {
  const names = [seenName('cat', 0.8, 'animal'), seenName('animal', 0.9)];
  const faint = { ...PERSON, score: 0.68 };
  expect(nouns({ objects: [faint], names })).toEqual(['cat']);
  expect(nouns({ objects: [faint], names, stuff: [{ ...seenStuff('person', 0.6), isTold: false }] })).toEqual(
    ['person', 'cat'],
  );
  expect(nouns({ objects: [{ ...PERSON, score: 0.9 }], names })).toEqual(['person', 'cat']);
  expect(nouns({ objects: [faint] })).toEqual(['person']);
});

describe('what is told', () => {
  test('people and animals come before things', () => {
    const objects = [seenObject('umbrella', 0.99), PERSON];
    expect(shown({ objects })?.subjects.map(({ noun }) => noun)).toEqual(['person', 'umbrella']);
  });

  test('of ImageNet’s names the most specific likely one is told', () => {
    const names = [seenName('vehicle', 0.99), seenName('tractor', 0.8, 'vehicle')];
    expect(shown({ names })?.subjects).toEqual([{ noun: 'tractor', count: 1 }]);
  });

  test('an animal that has a name is no second animal', () => {
    const objects = [seenObject('sheep', 0.95)];
    expect(nouns({ objects, names: [seenName('animal', 0.99)] })).toEqual(['sheep']);
    expect(
      nouns({ names: [seenName('lion', 0.95, 'big cat', 'animal')], stuff: [seenStuff('animal', 0.95)] }),
    ).toEqual(['lion']);
  });

  test('an object has the more specific name, where that is as sure and there is only one', () => {
    const cup = seenObject('cup', 0.95, [0.2, 0.2, 0.5, 0.5]);
    const coffee = seenName('cup of coffee', 0.95, 'cup');
    expect(nouns({ objects: [cup], names: [coffee] })).toEqual(['cup of coffee']);
    expect(nouns({ objects: [cup], names: [{ ...coffee, probability: 0.6 }] })).toEqual(['cup']);
    expect(nouns({ objects: [{ ...cup, count: 2 }], names: [coffee] })).toEqual(['cup']);
  });

  test.each([
    ['a garment that somebody wears', [PERSON], seenName('suit', 0.95, 'clothing'), ['person']],
    [
      'an animal that the detector names',
      [seenObject('dog', 0.9)],
      seenName('wolf', 0.95, 'animal'),
      ['dog'],
    ],
    [
      'a dish that the detector names',
      [seenObject('pizza', 0.9)],
      seenName('bread', 0.95, 'food'),
      ['pizza'],
    ],
    [
      'what stands beside it',
      [seenObject('dog', 0.9)],
      seenName('piano', 0.95, 'musical instrument'),
      ['dog', 'piano'],
    ],
  ])('%s', (_, objects, name, expected) => {
    expect(shown({ objects, names: [name] })?.subjects.map(({ noun }) => noun)).toEqual(expected);
  });

  test('one of several nouns that say the same is enough, and four nouns are', () => {
    const stuff = ['road', 'sidewalk', 'trees', 'building', 'water', 'sand', 'mountain'].map((name) =>
      seenStuff(name, 0.95),
    );
    const found = shown({ stuff, scenes: [seenScene('mountain', 0.5)] })!;
    const all = [...found.subjects, ...found.others].map(({ noun }) => noun);
    expect(all.filter((noun) => noun === 'road' || noun === 'sidewalk')).toHaveLength(1);
    expect(all.length).toBeLessThanOrEqual(4);
  });

  test('clouds are no mountains where neither ImageNet nor the scene says so', () => {
    const stuff = [seenStuff('mountain', 0.99), seenStuff('trees', 0.95)];
    expect(nouns({ stuff })).toEqual(['trees']);
    expect(nouns({ stuff, scenes: [seenScene('mountain', 0.4)] })).toContain('mountain');
  });

  test('the sky is told behind what flies, and nowhere else beside other things', () => {
    const stuff = [seenStuff('sky', 0.99)];
    expect(shown({ objects: [seenObject('airplane', 0.95)], stuff })?.others).toEqual([
      { noun: 'sky', count: 1 },
    ]);
    expect(shown({ objects: [seenObject('car', 0.95)], stuff })?.others).toEqual([]);
  });
});
