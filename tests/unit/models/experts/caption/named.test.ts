import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import beings from '#models/experts/caption/beings.json';
import { namedBeings } from '#models/experts/caption/named.ts';
import { objectOf } from '#tests/support/unit/findings.ts';

const OBJECTS = [objectOf('person', 0.9), objectOf('dog', 0.7)];
const named = (caption: string) => namedBeings(caption.split(' '), OBJECTS);

test.each([
  ['a man and two women', ['man', 'women']],
  ['two little girls with their father', ['girls', 'father']],
  ['a skateboarder and a cyclist', ['skateboarder', 'cyclist']],
])('people of every sort are people: %s', (caption, words) => {
  expect(named(caption)).toEqual(words.map((word) => ({ word, label: 'person', score: 0.9 })));
});

test('breeds and plurals are the animal', () => {
  expect(named('a german shepherd chases greyhounds')).toEqual([
    { word: 'german shepherd', label: 'dog', score: 0.7 },
    { word: 'greyhounds', label: 'dog', score: 0.7 },
  ]);
});

test('an animal that the detector did not see has the score 0', () => {
  expect(named('a horse in a field')).toEqual([{ word: 'horse', label: 'horse', score: 0 }]);
});

test('an animal that it has no class for has no label either', () => {
  expect(named('a camel and an animal')).toEqual([
    { word: 'camel', label: null, score: 0 },
    { word: 'animal', label: null, score: 0 },
  ]);
});

test.each(['a teddy bear on a bed', 'a hot dog on a plate', 'a red ball in the grass', 'a couple of chairs'])(
  'nobody is named by "%s"',
  (caption) => {
    expect(named(caption)).toEqual([]);
  },
);

test('a word that comes twice is listed once', () => {
  expect(named('a dog bites another dog')).toHaveLength(1);
});

test('the lists agree with the labels of the model, and no word is in two of them', () => {
  const { labels } = JSON.parse(readFileSync('models/zoo/trunk/coco-labels.json', 'utf8')) as {
    labels: (string | null)[];
  };
  expect(labels).toEqual(expect.arrayContaining(Object.keys(beings.labels)));
  const words = [...Object.values(beings.labels).flat(), ...beings.unseen, ...beings.other];
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
