import { expect, test } from 'vitest';
import { arranged } from '#components/studio/page/arrange.ts';
import { firstDraft } from '#components/studio/page/page-image.ts';
import type { Spoken } from '#utils/domain/description.ts';
import { pageImage } from '#tests/support/unit/page-image.ts';

const spoken = (confidence: number): Spoken => ({
  state: 'hedged',
  text: 'Possibly: a kite',
  plain: 'A kite',
  lang: 'en',
  kind: 'photo',
  confidence,
  model: 'attention',
  ms: 1,
  panelOnly: false,
});

const images = [
  pageImage({ key: 0, verdict: 'ok' }),
  pageImage({ key: 1 }, '', 'accepted', spoken(0.9)),
  pageImage({ key: 2, verdict: 'decorative' }),
  pageImage({ key: 3 }, '', 'open', spoken(0.2)),
];
const keys = (list: typeof images) => list.map(({ ref }) => ref.key);

test('filters leave what they say', () => {
  expect(keys(arranged(images, 'all', 'page'))).toEqual([0, 1, 2, 3]);
  expect(keys(arranged(images, 'lacking', 'page'))).toEqual([3]);
  expect(keys(arranged(images, 'yours', 'page'))).toEqual([1]);
  expect(keys(arranged(images, 'open', 'page'))).toEqual([3]);
  expect(keys(arranged(images, 'named', 'page'))).toEqual([0]);
  expect(keys(arranged(images, 'decorative', 'page'))).toEqual([2]);
});

test('what lacks a text comes first, then what has one of the person, of the page, and what needs none', () => {
  expect(keys(arranged(images, 'all', 'verdict'))).toEqual([3, 1, 0, 2]);
});

test('the least sure comes first, what nothing is said about last', () => {
  expect(keys(arranged(images, 'all', 'doubt'))).toEqual([3, 1, 0, 2]);
});

test('the text to begin with is what was said, without the hedge that stands in the page', () => {
  const { report } = pageImage({ written: 'Possibly: a kite', description: spoken(0.5) });
  expect(firstDraft(report)).toBe('A kite');
  expect(firstDraft({ ...report, description: null })).toBe('Possibly: a kite');
  expect(firstDraft({ ...report, description: null, written: null })).toBe('');
});
