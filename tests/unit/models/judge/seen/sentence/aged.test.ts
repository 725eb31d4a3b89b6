import { expect, test } from 'vitest';
import { aged } from '#models/judge/seen/sentence/aged.ts';
import { acts, captioned } from '#tests/support/unit/captioned.ts';
import { seenWith } from '#tests/support/unit/seen.ts';

const GROWN = seenWith({ acts: acts({ child: 0.3 }) });

test.each([
  ['a young boy is running', 'a person is running'],
  ['two little girls are playing', 'two people are playing'],
  ['a boy and a girl are playing', 'two people are playing'],
  ['a young man is running', 'a young man is running'],
  ['a little dog is running', 'a little dog is running'],
])('where nobody is surely a child, %s is "%s"', (text, expected) => {
  expect(aged(captioned(text, {}), GROWN).text).toBe(expected);
});

test('a child stays one where the photo bears it, and where nobody knows', () => {
  const caption = captioned('a young boy is running', {});
  expect(aged(caption, seenWith({ acts: acts({ child: 0.9 }) }))).toBe(caption);
  expect(aged(caption, seenWith({}))).toBe(caption);
});

test('the person is still one whom the detector has to see', () => {
  expect(aged(captioned('a young boy is running', {}), GROWN).named).toMatchObject([
    { word: 'person', label: 'person' },
  ]);
});
