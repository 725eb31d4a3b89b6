import { expect, test } from 'vitest';
import { siteOf } from '#utils/domain/site.ts';

test('a site is the host of the top-level address, port included', () => {
  expect(siteOf('https://news.example.org/a?b#c')).toBe('news.example.org');
  expect(siteOf('http://127.0.0.1:8080/')).toBe('127.0.0.1:8080');
});

test('local files are one site', () => {
  expect(siteOf('file:///home/me/page.html')).toBe('file');
});

test('pages of the browser, nothing and nonsense belong to no site', () => {
  expect(['chrome://extensions', 'about:blank', undefined, 'nonsense'].map(siteOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
