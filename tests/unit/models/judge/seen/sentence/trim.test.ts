import { describe, expect, test } from 'vitest';
import { trimmed } from '#models/judge/seen/sentence/trim.ts';
import { acts, captioned } from '#tests/support/unit/captioned.ts';
import { seenObject, seenStuff, seenWith } from '#tests/support/unit/seen.ts';

const NOUNS = { man: 0.9, dog: 0.9, grass: 0.9, street: 0.9, water: 0.9, pool: 0.9, bike: 0.9, ball: 0.9 };
const OBJECTS = [seenObject('person', 0.95), seenObject('dog', 0.95)];

/** What remains of a caption where verbs are so probable. */
const told = (text: string, done: Record<string, number>, nouns: Record<string, number> = {}) =>
  trimmed(captioned(text, { ...NOUNS, ...nouns }), seenWith({ objects: OBJECTS, acts: acts(done) }))?.text ??
  null;

describe('a verb', () => {
  test.each([
    ['a dog is running through the grass', { running: 0.8 }, 'a dog is running through the grass'],
    ['a dog is running through the grass', { running: 0.2 }, 'a dog in the grass'],
    ['a man is walking down a street', { walking: 0.1 }, 'a man on a street'],
    ['a man is walking down a street', { walking: 0.9 }, 'a man is walking down a street'],
    ['a man walks down a street', { walking: 0.1 }, 'a man on a street'],
    ['a man is sitting on a guitar', { sitting: 0.1 }, null],
    ['a man is in the water', {}, 'a man is in the water'],
  ])(
    'stands where the head for what is done agrees, and is left out otherwise: %s %o',
    (text, done, left) => {
      expect(told(text, done)).toBe(left);
    },
  );

  test('that the head does not know is left out', () => {
    expect(told('a man is juggling on a street', {})).toBe('a man on a street');
  });

  test('goes with its object where the object is not seen', () => {
    expect(told('a man is holding a sword in the grass', { holding: 0.9 }, { sword: 0.1 })).toBe(
      'a man in the grass',
    );
    expect(told('a man is holding a ball in the grass', { holding: 0.9 })).toBe(
      'a man is holding a ball in the grass',
    );
  });

  test('into a pool has to be surer than one in it', () => {
    const jumps = 'a man is jumping into a pool';
    expect(told(jumps, { jumping: 0.5 })).toBe('a man in a pool');
    expect(told(jumps, { jumping: 0.9 })).toBe(jumps);
  });

  test('in another form is not understood, so the caption is not told', () => {
    expect(told('two men are dressed in a crowd', {})).toBeNull();
  });
});

describe('what is beside it', () => {
  test('a garment is told only where its noun is probable', () => {
    const walks = 'a man in a red shirt is standing in the grass';
    expect(told(walks, { standing: 0.9 }, { shirt: 0.7 })).toBe(walks);
    expect(told(walks, { standing: 0.9 }, { shirt: 0.5 })).toBe('a man is standing in the grass');
  });

  test.each([
    ['a man is standing on a guitar', 'a man is standing'],
    ['a man is standing in front of a street', 'a man is standing'],
    ['a man is standing in the grass in the grass', 'a man is standing in the grass'],
    ['a man is standing through the grass', 'a man is standing in the grass'],
    ['a man is standing in the air', 'a man is standing'],
  ])('a place that makes no sense is left out or put right: %s', (text, left) => {
    expect(told(text, { standing: 0.9 }, { guitar: 0.9, air: 0.9 })).toBe(left);
  });

  test('a place that is not seen is left out', () => {
    const text = 'a man is standing on a stage';
    expect(told(text, { standing: 0.9 }, { stage: 0.1 })).toBe('a man is standing');
    const seen = seenWith({
      objects: OBJECTS,
      stuff: [seenStuff('stage', 0.9)],
      acts: acts({ standing: 0.9 }),
    });
    expect(trimmed(captioned(text, { man: 0.9, stage: 0.1 }), seen)?.text).toBe(text);
  });

  test('what was said is not said again: a bike on a bicycle', () => {
    expect(told('a man is riding a bike on a bicycle', { riding: 0.9 }, { bicycle: 0.9 })).toBe(
      'a man is riding a bike',
    );
  });
});

test('a subject of whom nothing else is known is no sentence', () => {
  expect(told('a dog is running', { running: 0.1 })).toBeNull();
  expect(told('a dog is running', { running: 0.9 })).toBe('a dog is running');
});

test('the finding keeps the nouns and beings of the words that remain, and no others', () => {
  const caption = captioned('a man is playing with a dog in the grass', NOUNS);
  const left = trimmed(caption, seenWith({ objects: OBJECTS, acts: acts({ playing: 0.1 }) }));
  expect(left?.text).toBe('a man in the grass');
  expect(left?.named.map(({ word }) => word)).toEqual(['man']);
  expect(left?.nouns?.map(({ word }) => word)).toEqual(['man', 'grass']);
});
