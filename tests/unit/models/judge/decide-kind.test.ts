import { describe, expect, test } from 'vitest';
import { decideKind } from '#models/judge/decide-kind.ts';
import { expertsFor } from '#models/route/experts-for-kind.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';

const THRESHOLDS = { photo: 0.7, other: 0.5, words: 0.6, chart: 0.6 };

function decide(kinds: Partial<Record<Kind, number>>, chart = {}) {
  const none = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  return decideKind({ kinds: { ...none, ...kinds }, words: 0, chart }, THRESHOLDS);
}

describe('the kind of a picture', () => {
  test('is the most probable one', () => {
    expect(decide({ chart: 0.6, diagram: 0.3, photo: 0.1 })).toMatchObject({
      kind: 'chart',
      sureOfKind: true,
    });
  });

  test('has to be surer of a photo than of anything else', () => {
    expect(decide({ photo: 0.69, drawing: 0.31 })).toMatchObject({ kind: 'photo', sureOfKind: false });
    expect(decide({ photo: 0.7, drawing: 0.3 })).toMatchObject({ kind: 'photo', sureOfKind: true });
  });

  test('is certain to be a symbol where only the sort of symbol is not', () => {
    expect(decide({ icon: 0.35, logo: 0.33, emoji: 0.12, photo: 0.2 })).toMatchObject({
      kind: 'icon',
      sureOfKind: true,
    });
  });

  test('names the type of a chart only where that is clear, and of nothing else', () => {
    expect(decide({ chart: 1 }, { pie: 0.8, bar: 0.2 }).chart).toBe('pie');
    expect(decide({ chart: 1 }, { pie: 0.5, bar: 0.5 }).chart).toBeNull();
    expect(decide({ chart: 1 }, { bar: 0.1 }).chart).toBeNull();
    expect(decide({ diagram: 1 }, { pie: 0.9 }).chart).toBeNull();
  });
});

function experts(kind: Kind, change: { sureOfKind?: boolean; words?: number; qr?: number } = {}) {
  const { sureOfKind = true, words = 0, qr = 0 } = change;
  return [...expertsFor({ kind, kinds: { qr }, sureOfKind, words }, THRESHOLDS)];
}

describe('the experts that look at a picture', () => {
  test('are the captioner and the detector for a photo alone', () => {
    expect(KINDS.filter((kind) => experts(kind).includes('caption'))).toEqual(['photo']);
  });

  test('include the reader where a photo has words on it', () => {
    expect(experts('photo', { words: 0.9 })).toEqual(['objects', 'caption', 'text']);
  });

  test('are none for icons, flags and emoji, whatever letters they resemble', () => {
    for (const kind of ['icon', 'flag', 'emoji'] as const) expect(experts(kind, { words: 0.9 })).toEqual([]);
  });

  test('are none for them either where the router is not sure of them', () => {
    for (const kind of ['icon', 'flag', 'emoji'] as const) {
      expect(experts(kind, { sureOfKind: false, words: 0.9 })).toEqual([]);
    }
  });

  test('include the reader for a logo with words, which mostly are its name', () => {
    expect(experts('logo', { words: 0.9 })).toEqual(['text']);
    expect(experts('logo', { words: 0.1 })).toEqual([]);
  });

  test('never caption what may be no photo, but read what is written in it', () => {
    expect(experts('photo', { sureOfKind: false, words: 0.9 })).toEqual(['text']);
    expect(experts('chart', { sureOfKind: false })).toEqual(['text']);
    expect(experts('photo', { sureOfKind: false })).toEqual([]);
  });

  test('look for a code wherever there may be one', () => {
    expect(experts('photo', { qr: 0.2 })).toContain('code');
    expect(experts('photo', { qr: 0.01 })).not.toContain('code');
  });

  test('are none for a picture that nobody routed', () => {
    expect(expertsFor({ kind: null, kinds: {}, sureOfKind: false, words: 1 }, THRESHOLDS).size).toBe(0);
  });
});
