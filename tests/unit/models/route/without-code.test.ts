import { expect, test } from 'vitest';
import { withoutCode } from '#models/route/without-code.ts';
import type { Kind } from '#utils/domain/kinds.ts';

const THRESHOLDS = { photo: 0.4, other: 0.3, words: 0.5, chart: 0.5 };
const seen = (kinds: Partial<Record<Kind, number>>, kind: Kind = 'qr') =>
  withoutCode({ kind, kinds, sureOfKind: true }, THRESHOLDS);

test('what looks like a code and holds none is what it looks like besides', () => {
  expect(seen({ qr: 0.5, photo: 0.4, drawing: 0.1 })).toEqual({
    kind: 'photo',
    sureOfKind: true,
    refusal: null,
  });
});

test('a code that nobody can read is not described as a scene because it looks a little like a photo', () => {
  expect(seen({ qr: 0.85, photo: 0.1, screenshot: 0.05 })).toMatchObject({
    kind: 'photo',
    sureOfKind: false,
  });
});

test('a pattern that looks like a code is blank', () => {
  expect(seen({ qr: 0.7, blank: 0.2 })).toMatchObject({ kind: 'blank', refusal: 'blank' });
});

test('where nothing else is likely either, nobody knows what it is', () => {
  expect(seen({ qr: 0.8, photo: 0.07, icon: 0.05, chart: 0.04, text: 0.04 })).toMatchObject({
    kind: 'photo',
    sureOfKind: false,
  });
});

test('a code that is one beyond doubt stays one, though nobody can read it', () => {
  expect(seen({ qr: 0.95, photo: 0.05 })).toMatchObject({ kind: 'qr', sureOfKind: true });
});

test('what was no code stays what it was', () => {
  expect(seen({ qr: 0.1, photo: 0.9 }, 'photo')).toMatchObject({ kind: 'photo', sureOfKind: true });
});
