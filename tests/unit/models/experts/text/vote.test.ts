import { expect, test } from 'vitest';
import { vote } from '#models/experts/text/vote.ts';

const reading = (text: string, confidence: number) => ({
  words: text.split(' ').map((word) => ({ text: word, confidence })),
  confidence,
});
const textOf = (...readings: [text: string, confidence: number][]) =>
  vote(readings.map(([text, confidence]) => reading(text, confidence)))
    .words.map(({ text }) => text)
    .join(' ');

test('each word is what most saw', () => {
  expect(textOf(['keep this dor', 0.7], ['beep this door', 0.7], ['keep thls door', 0.7])).toBe(
    'keep this door',
  );
});

test('one that is sure outweighs others that are not', () => {
  expect(textOf(['door', 0.9], ['dor', 0.3], ['dor', 0.4])).toBe('door');
});

test('words are counted as most count them, so that halves of one do not vote for others', () => {
  expect(textOf(['a door', 0.8], ['a do or', 0.8], ['a door', 0.7])).toBe('a door');
});

test('accents that a third saw are there, those that fewer saw are not', () => {
  expect(textOf(['manana', 0.8], ['mañana', 0.75], ['manana', 0.6])).toBe('mañana');
  expect(textOf(['lost', 0.9], ['lost', 0.9], ['lošt', 0.4])).toBe('lost');
});

test('an apostrophe of either form is the same word', () => {
  expect(textOf(['l’été', 0.6], ["l'été", 0.5], ['fete', 0.7])).toBe('l’été');
});

test('a word is as sure as the surest that saw it, the line as its readings in the mean', () => {
  const sure = {
    words: [
      { text: 'a', confidence: 0.5 },
      { text: 'door', confidence: 0.9 },
    ],
    confidence: 0.8,
  };
  const less = {
    words: [
      { text: 'a', confidence: 0.9 },
      { text: 'door', confidence: 0.5 },
    ],
    confidence: 0.6,
  };
  const { words, confidence } = vote([sure, less]);
  expect(words.map((word) => word.confidence)).toEqual([0.9, 0.9]);
  expect(confidence).toBeCloseTo(0.7);
});

test('a line that one reading believes is believed, and no surer for that', () => {
  expect(vote([reading('door', 0.65), reading('door', 0.35)]).confidence).toBe(0.6);
  expect(vote([reading('door', 0.55), reading('door', 0.35)]).confidence).toBe(0.55);
});

test('words that nobody is sure of at all, and none, are no failure', () => {
  expect(textOf(['a', 0], ['b', 0])).toBe('a');
  expect(vote([{ words: [], confidence: 0 }])).toEqual({ words: [], confidence: 0 });
});
