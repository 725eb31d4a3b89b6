import { expect, test } from 'vitest';
import { addressesIn } from '#components/studio/addresses-in.ts';

test('one address or many, with any white space between and around them', () => {
  expect(addressesIn(' https://a.example/1.jpg ')).toEqual(['https://a.example/1.jpg']);
  expect(addressesIn('https://a.example/1.jpg\nhttp://b.example/2 \t https://c.example')).toEqual([
    'https://a.example/1.jpg',
    'http://b.example/2',
    'https://c.example/',
  ]);
});

test.each([
  '',
  '  ',
  'a cat',
  'javascript:alert(1)',
  'https://a.example/1.jpg and more',
  'file:///etc/passwd',
  'https://[',
])('%j is none', (text) => expect(addressesIn(text)).toBeNull());
