import { expect, test } from 'vitest';
import { countedSubject } from '#models/judge/seen/sentence/counted.ts';
import { captioned } from '#tests/support/unit/captioned.ts';
import { seenObject, seenWith } from '#tests/support/unit/seen.ts';

const BOX: [number, number, number, number] = [0, 0, 0.1, 0.1];
const people = (count: number | null, boxes = count ?? 5) => ({
  ...seenObject('person', 0.95, ...Array.from({ length: boxes }, () => BOX)),
  count,
});

test.each([
  ['two men', people(2), 'two men'],
  ['two men', people(3), 'men'],
  ['two men', people(null), 'men'],
  ['two men', people(1), null],
  ['three children', people(2), 'children'],
  ['a group of people', people(5), 'a group of people'],
  ['a group of people', people(null, 5), 'a group of people'],
  ['a group of people', people(null, 3), 'people'],
  ['a group of people', people(1), null],
  ['a group of young men', people(2), 'young men'],
  ['a man and a woman', people(2), 'a man and a woman'],
  ['a man and woman', people(1), null],
  ['a man', people(1), 'a man'],
  ['a black and white dog', seenObject('dog', 0.95, BOX), 'a black and white dog'],
])('%s, counted by the detector', (subject, object, expected) => {
  const counted = countedSubject(subject.split(' '), captioned(subject, {}), seenWith({ objects: [object] }));
  expect(counted?.join(' ') ?? null).toBe(expected);
});

test('whoever is not seen is not counted, and the caption not told', () => {
  expect(
    countedSubject(['two', 'dogs'], captioned('two dogs', {}), seenWith({ objects: [people(2)] })),
  ).toBeNull();
});
