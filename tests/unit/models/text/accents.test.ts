import { expect, test } from 'vitest';
import { mergeAccents } from '@/models/experts/text/accents';

function reading(...words: [string, number][]) {
  const confidence = words.reduce((sum, [, sure]) => sum + sure, 0) / Math.max(1, words.length);
  return { words: words.map(([text, confidence]) => ({ text, confidence })), confidence };
}
const merged = (...args: Parameters<typeof mergeAccents>) =>
  mergeAccents(...args)
    .words.map(({ text }) => text)
    .join(' ');

test('a word with accents is taken from who knows accents', () => {
  expect(merged(reading(['GriiBe', 0.8], ['all', 0.95]), reading(['Grüße', 0.9], ['ali', 0.9]))).toBe(
    'Grüße all',
  );
});

test('an accent that is not sure is not taken', () => {
  expect(merged(reading(['mine', 0.95]), reading(['míne', 0.7]))).toBe('mine');
});

test('lines without accents stay as English read them', () => {
  expect(merged(reading(['will', 0.9]), reading(['wiil', 0.95]))).toBe('will');
});

test('where one saw other words than the other, the line with accents is taken as a whole', () => {
  expect(merged(reading(['ou', 0.8], ['es', 0.8], ['tu', 0.8]), reading(['où', 0.9], ['estu', 0.8]))).toBe(
    'où estu',
  );
});

test('what English could not read at all is taken from the other', () => {
  expect(merged(reading(), reading(['Ende', 0.9]))).toBe('Ende');
});
