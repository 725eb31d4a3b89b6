import { expect, test } from 'vitest';
import { parseListerNames } from '#models/experts/seen/lister-names.ts';
import { seenFrom, type RawSeen } from '#models/experts/seen/seen-from.ts';
import listerNames from '#models/zoo/list/names.json';
import { labels } from '#models/zoo/trunk/coco-labels.json';

const names = parseListerNames(listerNames);
const PERSON = labels.indexOf('person');
const at = (list: { name: string }[], wanted: string) => list.findIndex(({ name }) => name === wanted);

/** A black picture of one pixel. */
const BLACK = {
  width: 1,
  height: 1,
  naturalWidth: 1,
  naturalHeight: 1,
  data: new Uint8ClampedArray([0, 0, 0, 255]),
};

const one = (place: number, value: number, length: number) =>
  new Float32Array(length).fill(value, place, place + 1);

/** A photo of `sure` people told apart for certain and `unsure` more. */
function raw(sure: number, unsure: number, change: Partial<RawSeen> = {}): RawSeen {
  const regions = new Float32Array(12 * 1374);
  const corners = new Float32Array(12 * 4);
  for (let person = 0; person < sure + unsure; person++) {
    regions[person * 1374 + 1280 + PERSON] = person < sure ? 0.9 : 0.4;
    corners.set([0.1 * person, 0.2, 0.1 * person + 0.1, 0.8], person * 4);
  }
  return {
    scores: one(PERSON, 0.9, 90),
    counts: one(PERSON, sure, 90),
    regions,
    corners,
    names: new Float32Array(names.names.length),
    stuff: one(at(names.stuff, 'person'), 0.95, names.stuff.length),
    cells: new Float32Array(49 * names.stuff.length),
    scenes: new Float32Array(names.scenes.length),
    acts: new Float32Array(names.acts.length),
    ...change,
  };
}

test.each([
  [1, 0, 1],
  [1, 1, 1],
  [1, 2, null],
  [3, 0, 3],
  [2, 1, null],
])('%d sure boxes and %d more: the count is %o', (sure, unsure, count) => {
  expect(seenFrom(BLACK, raw(sure, unsure), names, labels).objects).toMatchObject([
    { label: 'person', count },
  ]);
});

test('boxes are places and sizes, of what is no noise', () => {
  const faint = raw(1, 1);
  faint.regions[1374 + 1280 + PERSON] = 0.2;
  expect(seenFrom(BLACK, faint, names, labels).objects[0]?.boxes).toEqual([[0, 0.2, 0.1, 0.6]]);
});

test('stuff has the share of every cell and of the whole, and what is improbable is left out', () => {
  const stuff = new Float32Array(names.stuff.length).fill(0.1);
  const sky = at(names.stuff, 'sky');
  stuff[sky] = 0.9;
  const cells = new Float32Array(49 * names.stuff.length);
  for (let cell = 0; cell < 14; cell++) cells[cell * names.stuff.length + sky] = 1;
  const { stuff: found } = seenFrom(BLACK, raw(0, 0, { stuff, cells }), names, labels);
  expect(found).toMatchObject([{ name: 'sky', isTold: true, probability: 0.9, area: 0.286 }]);
  expect(found[0]?.cells.slice(12, 16)).toEqual([1, 1, 0, 0]);
});

test('a name knows what it is', () => {
  const shares = new Float32Array(names.names.length);
  for (const name of ['jeep', 'car', 'vehicle']) shares[at(names.names, name)] = 0.97;
  const found = seenFrom(BLACK, raw(0, 0, { names: shares }), names, labels).names;
  expect(found.find(({ name }) => name === 'jeep')?.above).toEqual(['car', 'vehicle']);
});
