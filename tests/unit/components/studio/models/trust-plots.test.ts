import { beforeAll, expect, test } from 'vitest';
import { coveragePlot, reliabilityPlot } from '#components/studio/models/trust-plots.ts';
import { trustSets, type Trusted } from '#components/studio/models/trust-sets.ts';
import type { Trust } from '#models/catalog/scorecard-schema.ts';
import english from '#public/_locales/en/messages.json';
import { speak } from '#utils/language/i18n.ts';

beforeAll(() => speak(english));

const trust: Trust = {
  set: 'flickr8k-test',
  pictures: 1000,
  right: 0.6,
  said: 0.3,
  false: 0.2,
  interval: [0.15, 0.26],
  reliability: [
    { count: 500, confidence: 0.3, right: 0.4 },
    { count: 500, confidence: 0.8, right: 0.9 },
  ],
  coverage: [
    { level: 0.5, said: 0.6, false: 0.3 },
    { level: 0.9, said: 0.1, false: 0 },
  ],
};
const one: Trusted = { id: 'one', name: 'One', trust };
const other: Trusted = {
  id: 'other',
  name: 'Other',
  trust: { ...trust, coverage: [{ level: 0.5, said: 0.4, false: 0.2 }] },
};

test('coverage runs from what is least said; where a model says another share, it has no point', () => {
  const { data, series } = coveragePlot([one, other]);
  expect(data).toEqual([
    [0.1, 0.4, 0.6],
    [0, null, 0.3],
    [null, 0.2, null],
  ]);
  expect(series.map(({ label }) => label)).toEqual(['One', 'Other']);
});

test('reliability has the line of an exact confidence from corner to corner', () => {
  const { data } = reliabilityPlot([one]);
  expect(data).toEqual([
    [0, 0.3, 0.8, 1],
    [null, 0.4, 0.9, null],
    [0, 0.3, 0.8, 1],
  ]);
});

test('a model that was scored without its confidence keeps its place, and has no points', () => {
  expect(coveragePlot([{ ...one, trust: null }, other]).data).toEqual([[0.4], [null], [0.2]]);
});

test('both sets say what they are and how many pictures they have', () => {
  const models = [{ ...one, trust: [trust, { ...trust, pictures: 74 }] }];
  const [near, far] = trustSets({ dataset: 'Flickr8k', split: 'test', models });
  expect(near.label).toContain('(1,000)');
  expect(far.label).toBe('Other images: photos from Wikipedia (74)');
  expect(far.models[0]!.trust!.pictures).toBe(74);
});
