import { describe, expect, test } from 'vitest';
import { generatedText, isSpoken } from '#entrypoints/content/closer-look/generated-text.ts';

describe('what CSS generates', () => {
  test.each([
    ['none', ''],
    ['normal', ''],
    ['"Home"', 'Home'],
    ['"Home" counter(a) "page"', 'Homepage'],
    ['"★" / "Favourite"', 'Favourite'],
    ['"★" / ""', ''],
    ['url("https://example.org/a.png")', ''],
    ['url("https://example.org/a.png") / "Home"', 'Home'],
    ['"a / b"', 'a / b'],
    ['"\ue900"', ''],
  ])('by %s is %j', (content, text) => {
    expect(generatedText(content)).toBe(text);
  });
});

describe('can be spoken', () => {
  test.each([
    ['"Home"', true],
    ['counter(page)', true],
    ['counters(section, ".")', true],
    ['"(" counter(page, upper-roman) ")"', true],
    ['counter(page) / "Page"', true],
    ['counter(page) / ""', false],
    ['"★" / counter(page)', true],
    ['counter(page, none)', false],
    ['"counter(page)"', true],
    ['"\u{f0493}"', false],
    ['""', false],
    ['none', false],
    ['normal', false],
    ['url("counter(1).png")', false],
  ])('%s: %s', (content, spoken) => {
    expect(isSpoken(content)).toBe(spoken);
  });
});
