import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { distinctNames, fileNameOf } from '#components/image-names.ts';
import english from '#public/_locales/en/messages.json';
import { speak } from '#utils/language/i18n.ts';

fakeBrowser.reset();
speak(english);

test.each([
  ['https://example.org/a/kite.jpg?w=3', 'kite.jpg'],
  ['https://example.org/in%20work.jpg', 'in work.jpg'],
  ['https://example.org/bad%E0.jpg', 'bad%E0.jpg'],
  ['https://example.org/', null],
  ['data:image/png;base64,AAAA', null],
  ['', null],
])('the file of %s is %s', (src, name) => {
  expect(fileNameOf(src)).toBe(name);
});

test('no two names are alike, and the first keeps its own', () => {
  expect(distinctNames(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (3)']);
});

test('a number that a file has already is left to it', () => {
  expect(distinctNames(['a', 'a', 'a (2)'])).toEqual(['a', 'a (3)', 'a (2)']);
});
