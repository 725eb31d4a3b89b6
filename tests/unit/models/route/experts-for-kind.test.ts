import { describe, expect, test } from 'vitest';
import { expertsForKind, maySignsOfCodeCount } from '#models/route/experts-for-kind.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';

const THRESHOLDS = { words: 0.6 };

function experts(kind: Kind, change: { sureOfKind?: boolean; words?: number; qr?: number } = {}) {
  const { sureOfKind = true, words = 0, qr = 0 } = change;
  return [...expertsForKind({ kind, kinds: { qr }, sureOfKind, words }, THRESHOLDS)];
}

describe('the experts that look at a picture', () => {
  test('are the captioner and the detector for a photo alone', () => {
    expect(KINDS.filter((kind) => experts(kind).includes('caption'))).toEqual(['photo']);
  });

  test('include the reader where a photo has words on it', () => {
    expect(experts('photo', { words: 0.9 })).toEqual(['objects', 'caption', 'text']);
  });

  test('name icons, flags and emoji, and read nothing in them, whatever letters they resemble', () => {
    for (const kind of ['icon', 'flag', 'emoji'] as const) {
      expect(experts(kind, { words: 0.9 })).toEqual(['symbol']);
    }
  });

  test('are none for them either where the router is not sure of them', () => {
    for (const kind of ['icon', 'flag', 'emoji'] as const) {
      expect(experts(kind, { sureOfKind: false, words: 0.9 })).toEqual([]);
    }
  });

  test('include the reader for a logo with words, which mostly are its name', () => {
    expect(experts('logo', { words: 0.9 })).toEqual(['symbol', 'text']);
    expect(experts('logo', { words: 0.1 })).toEqual(['symbol']);
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

  test('look for a code where the picture has the signs of one, whatever the router takes it for', () => {
    const icon = { kind: 'icon', kinds: { qr: 0.01 }, sureOfKind: true, words: 0 } as const;
    expect([...expertsForKind(icon, THRESHOLDS, true)]).toEqual(['symbol', 'code']);
    expect([...expertsForKind(icon, THRESHOLDS, false)]).toEqual(['symbol']);
  });

  test('are none for a picture that nobody routed', () => {
    expect(expertsForKind({ kind: null, kinds: {}, sureOfKind: false, words: 1 }, THRESHOLDS).size).toBe(0);
  });
});

describe('the signs of a code', () => {
  const icon = { kind: 'icon', kinds: { icon: 0.8 }, sureOfKind: true, width: 48, height: 48 } as const;

  test('are not searched for in a small picture that is surely an icon', () => {
    expect(maySignsOfCodeCount(icon)).toBe(false);
    expect(maySignsOfCodeCount({ ...icon, kind: 'emoji' })).toBe(false);
  });

  test.each([
    ['is larger, as a code on a wide ground that is called an icon', { width: 228, height: 228 }],
    ['is long, as a bar code', { width: 120 }],
    ['may be none', { sureOfKind: false }],
    ['may be a code', { kinds: { icon: 0.8, qr: 0.1 } }],
    ['is a photo', { kind: 'photo' as const }],
  ])('are searched for where it %s', (_, change) => {
    expect(maySignsOfCodeCount({ ...icon, ...change })).toBe(true);
  });
});
