import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  LEAST_NAME,
  LEAST_SCORE,
  probabilityOfName,
  probabilityOfObject,
} from '#models/experts/seen/evidence.ts';
import { chainOf, parseListerNames } from '#models/experts/seen/lister-names.ts';
import listerNames from '#models/zoo/list/names.json';
import { labels } from '#models/zoo/trunk/coco-labels.json';

interface Example {
  raw: { scores: number[]; names: number[]; stuff: number[] };
  objects: Record<string, number>;
  names: Record<string, number>;
}

/** Written by `python -m altlist.fixture` (models/training/list). */
const examples = JSON.parse(await readFile('tests/fixtures/list/seen.json', 'utf8')) as Record<
  string,
  Example
>;
const names = parseListerNames(listerNames);

describe.each(Object.entries(examples))('what is seen in %s', (_, { raw, ...expected }) => {
  const scores = new Map(labels.flatMap((label, at) => (label === null ? [] : [[label, raw.scores[at]!]])));
  const evidence = { scores, names: Float32Array.from(raw.names), stuff: Float32Array.from(raw.stuff) };

  test('has the probabilities that Python computes for objects', () => {
    const found = [...scores].filter(([, score]) => score >= LEAST_SCORE).sort((a, b) => b[1] - a[1]);
    expect(found.map(([label]) => label)).toEqual(Object.keys(expected.objects));
    for (const [rank, [label]] of found.entries()) {
      expect(probabilityOfObject(label, rank, found.length, evidence, names)).toBeCloseTo(
        expected.objects[label]!,
        2,
      );
    }
  });

  test('and for names', () => {
    const likely = names.names.flatMap(({ isTold }, at) =>
      isTold && raw.names[at]! >= LEAST_NAME ? [at] : [],
    );
    expect(likely.map((at) => names.names[at]!.name).toSorted()).toEqual(
      Object.keys(expected.names).toSorted(),
    );
    for (const at of likely) {
      expect(probabilityOfName(at, evidence, names)).toBeCloseTo(expected.names[names.names[at]!.name]!, 2);
    }
  });
});

test('a name’s chain ends at a root, also where a file of names goes in circles', () => {
  const circle = [
    { name: 'a', parent: 1, isTold: true },
    { name: 'b', parent: 0, isTold: true },
  ];
  expect(chainOf(circle, 0)).toEqual([0, 1]);
  expect(
    chainOf(
      names.names,
      names.names.findIndex(({ name }) => name === 'jeep'),
    ).map((at) => names.names[at]!.name),
  ).toEqual(['jeep', 'car', 'vehicle']);
});

test('a file of names that lacks something is refused', () => {
  expect(() => parseListerNames({ ...listerNames, logistic: {} })).toThrow(/objects/);
});
