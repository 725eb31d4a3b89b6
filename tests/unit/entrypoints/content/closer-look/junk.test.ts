import { describe, expect, test } from 'vitest';
import { isJunk } from '#entrypoints/content/closer-look/junk.ts';
import { JUNK, TEXTS } from '#tests/support/detection/junk-texts.ts';

describe('says nothing of the picture', () => {
  test.each(JUNK)('%s', (_, texts) => {
    expect(texts.filter((text) => !isJunk(text))).toEqual([]);
  });

  test('the name of its own file, spaces and all', () => {
    expect(isJunk('my holiday photo.jpg', '/img/my%20holiday%20photo.jpg?w=1')).toBe(true);
    expect(isJunk('hero_bg_final', 'https://example.org/hero_bg_final.jpg')).toBe(true);
  });

  test('a file name that is not valid in an address does not throw', () => {
    expect(isJunk('50%_off.png', '/img/50%_off.png')).toBe(true);
  });
});

describe('could say something of the picture', () => {
  test.each(TEXTS)('%s', (_, texts) => {
    expect(texts.filter((text) => isJunk(text))).toEqual([]);
  });

  test('a word that is also the name of its file', () => {
    expect(isJunk('Nyhavn', '/img/nyhavn.jpeg')).toBe(false);
    expect(isJunk('t-shirt', '/img/t-shirt.jpg')).toBe(false);
  });
});
