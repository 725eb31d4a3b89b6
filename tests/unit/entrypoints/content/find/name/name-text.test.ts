import { describe, expect, test } from 'vitest';
import { spokenText, trimName } from '#entrypoints/content/find/name/name-text.ts';

describe('a name', () => {
  test.each([' ', '\u00a0', '\u200b', '\ufeff', '\u00ad', '\u2060\u200d', '\n\t', '\u2800'])(
    'of the blank %j is none',
    (blank) => {
      expect(trimName(blank)).toBe('');
    },
  );

  test('keeps its words, with single spaces between them', () => {
    expect(trimName('\u00a0 A red\n\t kite \u200b')).toBe('A red kite');
  });

  test('keeps the joiners inside an emoji', () => {
    expect(trimName(' 👩‍🚀 ')).toBe('👩‍🚀');
  });

  test('of private-use characters cannot be spoken', () => {
    expect(spokenText('\ue900 ')).toBe('');
    expect(spokenText('\ue900 Home')).toBe('Home');
    expect(spokenText('\u{f0493}\u{10fffd} ')).toBe('');
    expect(spokenText('\u{1f3e0}')).toBe('\u{1f3e0}');
  });
});
