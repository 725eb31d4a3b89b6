import { describe, expect, test } from 'vitest';
import { judgeSeen } from '#models/judge/seen/judge-seen.ts';
import type { SeenFinding, SeenObject } from '#utils/domain/seen.ts';
import {
  seenName,
  seenObject,
  seenScene,
  seenStuff,
  seenWith,
  THRESHOLDS,
} from '#tests/support/unit/seen.ts';

const shown = (seen: Partial<SeenFinding>) => judgeSeen(seenWith(seen), THRESHOLDS)!.shown;
type Box = SeenObject['boxes'][number];
/** In the middle of the photo, with its feet at seven tenths of the height. */
const STANDING: Box = [0.4, 0.3, 0.2, 0.4];
const AT_TABLE: Box = [0.3, 0.55, 0.4, 0.3];

describe('where somebody is', () => {
  test('at a table, where the boxes of all of them reach it; then the table has no word of its own', () => {
    const person = seenObject('person', 0.95, STANDING, [0.5, 0.3, 0.2, 0.4]);
    const table = seenObject('dining table', 0.9, AT_TABLE);
    expect(shown({ objects: [person, table] })).toMatchObject({
      subjects: [{ noun: 'person', count: 2 }],
      spot: 'at a table',
    });
    const apart = seenObject('person', 0.95, STANDING, [0.02, 0.1, 0.1, 0.2]);
    expect(shown({ objects: [apart, table] })).toMatchObject({
      spot: null,
      subjects: [{ noun: 'person' }, { noun: 'dining table' }],
    });
  });

  test.each([
    ['horse', 'on a horse'],
    ['motorcycle', 'on a motorcycle'],
    ['bench', 'on a bench'],
  ])('on a %s, where the lower half of the person is in its box', (label, spot) => {
    const under = seenObject(label, 0.9, [0.35, 0.45, 0.4, 0.4]);
    const beside = seenObject(label, 0.9, [0.7, 0.45, 0.3, 0.4]);
    const person = seenObject('person', 0.95, STANDING);
    expect(shown({ objects: [person, under] }).spot).toBe(spot);
    expect(shown({ objects: [person, beside] }).spot).toBeNull();
  });

  test('on grass, where the map has grass around the feet, and nowhere where it is elsewhere', () => {
    const objects = [seenObject('dog', 0.95, STANDING)];
    expect(shown({ objects, stuff: [seenStuff('grass', 0.95, 4)] })).toMatchObject({
      spot: 'on grass',
      others: [],
    });
    const above = {
      ...seenStuff('grass', 0.95),
      area: 0.3,
      cells: Array.from({ length: 49 }, (_, at) => (at < 14 ? 1 : 0)),
    };
    expect(shown({ objects, stuff: [above] })).toMatchObject({ spot: null, others: [{ noun: 'grass' }] });
  });

  test('a boat is on the water, a person in it, a church beside it, and a bird nowhere', () => {
    const stuff = [seenStuff('water', 0.95, 2)];
    expect(shown({ objects: [seenObject('boat', 0.95, STANDING)], stuff }).spot).toBe('on water');
    expect(shown({ objects: [seenObject('person', 0.95, STANDING)], stuff }).spot).toBe('in water');
    expect(shown({ names: [seenName('church', 0.95, 'building')], stuff }).spot).toBe('by water');
    expect(shown({ objects: [seenObject('bird', 0.95, STANDING)], stuff }).spot).toBeNull();
  });
});

describe('the scene', () => {
  test('is where people are, and what the phrase is about where there are none', () => {
    const scenes = [seenScene('kitchen', 0.95)];
    expect(shown({ scenes, objects: [seenObject('person', 0.95)] })).toMatchObject({
      place: 'kitchen',
      subjects: [{ noun: 'person' }],
    });
    expect(shown({ scenes, objects: [seenObject('bottle', 0.95)] })).toMatchObject({
      place: 'kitchen',
      subjects: [],
      others: [{ noun: 'bottle' }],
    });
  });

  test('of a town has more than one building, and is no place for a train', () => {
    const scenes = [seenScene('street', 0.95)];
    const stuff = [seenStuff('building', 0.95)];
    expect(shown({ scenes, stuff }).others).toEqual([{ noun: 'buildings', count: 1 }]);
    expect(shown({ scenes, objects: [seenObject('train', 0.95)] }).place).toBeNull();
  });

  test('is not told beside a ground that says the same', () => {
    const objects = [seenObject('person', 0.95, STANDING)];
    const found = shown({ objects, scenes: [seenScene('beach', 0.95)], stuff: [seenStuff('sand', 0.95, 3)] });
    expect(found).toMatchObject({ place: 'beach', spot: null, others: [] });
  });

  test('is a bedroom only where there is a bed, and a shop only where it is sure', () => {
    expect(judgeSeen(seenWith({ scenes: [seenScene('bedroom', 0.95)] }), THRESHOLDS)).toBeNull();
    expect(shown({ scenes: [seenScene('bedroom', 0.95)], stuff: [seenStuff('bed', 0.9)] }).place).toBe(
      'bedroom',
    );
    expect(judgeSeen(seenWith({ scenes: [seenScene('shop', 0.85)] }), THRESHOLDS)).toBeNull();
  });
});

test('mountains are no thing that is somewhere, whoever names them', () => {
  const found = shown({
    names: [seenName('mountain', 0.95)],
    stuff: [seenStuff('mountain', 0.9), seenStuff('water', 0.9, 4)],
  });
  expect(found.subjects.map(({ noun }) => noun)).toEqual(['mountain', 'water']);
});
