import { describe, expect, test } from 'vitest';
import { isBorneOut } from '#models/judge/seen/sentence/is-borne-out.ts';
import { withoutFalseColours } from '#models/judge/seen/sentence/without-false-colours.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { captioned } from '#tests/support/unit/captioned.ts';
import { seenObject, seenStuff, seenWith } from '#tests/support/unit/seen.ts';

const PERSON = seenWith({ objects: [seenObject('person', 0.95)] });
const and = (seen: SeenFinding, more: Partial<SeenFinding>): SeenFinding => ({ ...seen, ...more });

describe('a caption stands flat', () => {
  test('where every noun is borne out: by the heads, or by the head for nouns where the heads do not know it', () => {
    const caption = captioned('a man in a jacket is walking down a street', {
      man: 0.9,
      jacket: 0.6,
      street: 0.3,
    });
    expect(isBorneOut(caption, and(PERSON, { stuff: [seenStuff('road', 0.8)] }))).toBe(true);
    expect(isBorneOut(caption, PERSON)).toBe(false);
    expect(isBorneOut(captioned('a man in a jacket', { man: 0.9, jacket: 0.2 }), PERSON)).toBe(false);
  });

  test('where its people and animals are really there', () => {
    const caption = captioned('a dog is running', { dog: 0.9 });
    expect(isBorneOut(caption, seenWith({ objects: [seenObject('dog', 0.9)] }))).toBe(true);
    expect(isBorneOut(caption, seenWith({ objects: [seenObject('dog', 0.35)] }))).toBe(false);
    expect(isBorneOut(caption, PERSON)).toBe(false);
  });

  test.each([
    'a man wearing a jacket is wearing a jacket',
    'a car is driving down a car',
    'a woman and two women are standing',
  ])('unless it says something twice (%s)', (text) => {
    const seen = seenWith({ objects: [seenObject('person', 0.95), seenObject('car', 0.95)] });
    expect(isBorneOut(captioned(text, {}), seen)).toBe(false);
  });

  test.each([
    ['a car is walking down the road', false],
    ['a car is driving down the road', true],
    ['a dog is reading', false],
    ['a dog is running through the grass', true],
    ['a bird is flying', true],
    ['a dog is flying', false],
    ['a man is flying', true],
    ['a boat is jumping', false],
    ['a car in front of a building', true],
  ])('unless its subject cannot do that: %s', (text, isFine) => {
    const all = 'person dog bird car boat'.split(' ').map((label) => seenObject(label, 0.95));
    const seen = seenWith({
      objects: all,
      stuff: ['road', 'grass', 'building'].map((name) => seenStuff(name, 0.9)),
    });
    const nouns = { car: 0.9, boat: 0.9, road: 0.9, grass: 0.9, building: 0.9 };
    const used = Object.fromEntries(Object.entries(nouns).filter(([word]) => text.includes(word)));
    expect(isBorneOut(captioned(text, used), seen)).toBe(isFine);
  });
});

describe('colours', () => {
  const seen = seenWith({
    objects: [{ ...seenObject('person', 0.95, [0.2, 0.2, 0.3, 0.5]), colours: ['blue', 'white', 'gray'] }],
  });
  test.each([
    ['a man in a blue jacket', 'a man in a blue jacket'],
    ['a man in a red jacket', 'a man in a jacket'],
    ['a man in an orange hat', 'a man in a hat'],
    ['a man in a red uniform', 'a man in a uniform'],
    ['a red and white shirt', 'a white shirt'],
    ['a blue and white shirt', 'a blue and white shirt'],
    ['a man in red and a dog', 'a man in red and a dog'],
    ['a red umbrella', 'an umbrella'],
    ['two men in red', 'two men in red'],
    ['a grey shirt', 'a grey shirt'],
  ])('that no object has are left out: %s', (caption, words) => {
    expect(withoutFalseColours(caption, seen)).toBe(words);
  });

  test('stand where the detector gave no boxes to look into', () => {
    expect(withoutFalseColours('a red car', PERSON)).toBe('a red car');
  });
});
