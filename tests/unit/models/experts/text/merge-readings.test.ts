import { expect, test } from 'vitest';
import { mergeReadings } from '#models/experts/text/merge-readings.ts';

function reading(...words: [string, number][]) {
  const confidence = words.reduce((sum, [, sure]) => sum + sure, 0) / Math.max(1, words.length);
  return { words: words.map(([text, confidence]) => ({ text, confidence })), confidence };
}
const merged = (...args: Parameters<typeof mergeReadings>) =>
  mergeReadings(...args)
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

test('what both saw is as sure as the surer of them was, whatever its case and full stops', () => {
  const { words } = mergeReadings(reading(['to', 0.66], ['14.', 0.74]), reading(['tO', 0.08], ['14', 0.97]));
  expect(words).toEqual([
    { text: 'to', confidence: 0.66 },
    { text: '14.', confidence: 0.97 },
  ]);
});

test('what the two saw differently is no surer for it', () => {
  const { words } = mergeReadings(reading(['10', 0.85]), reading(['16', 0.9]));
  expect(words).toEqual([{ text: '10', confidence: 0.85 }]);
});
