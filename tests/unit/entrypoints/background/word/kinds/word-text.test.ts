import { expect, test } from 'vitest';
import { line, read, worded } from '#tests/support/unit/worded.ts';

test('a picture of words says the words, in the language of the page', () => {
  const text = read(line('Closed on', 0.1), line('Mondays', 0.2, 0.05, { continues: true }));
  expect(worded({ kind: 'text', text })).toMatchObject({
    state: 'said',
    text: 'Text: Closed on Mondays',
    lang: '',
    kind: 'text',
  });
});

test('lines that do not continue one another are sentences of their own', () => {
  const text = read(line('Opening hours', 0.1), line('Monday to Friday!', 0.2), line('Ring twice', 0.3));
  expect(worded({ kind: 'text', text })).toMatchObject({
    text: 'Text: Opening hours. Monday to Friday! Ring twice',
  });
});

test('a centred line that begins with a small letter goes on with the one above', () => {
  const text = read(line('We open again', 0.1), line('at nine', 0.3));
  expect(worded({ kind: 'text', text })).toMatchObject({ text: 'Text: We open again at nine' });
});

test('what was read without certainty is hedged, and copied without the hedge', () => {
  const text = read(line('Blurred notice', 0.1, 0.05, { confidence: 0.6 }));
  expect(worded({ kind: 'text', text })).toMatchObject({
    state: 'hedged',
    text: 'May say: Blurred notice',
    plain: 'Text: Blurred notice',
  });
});

test('a long text is cut for the page and whole for whoever asks for it', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const description = worded({ kind: 'text', text: { lines: [line(words, 0.1)], cut: true } });
  if (description.state !== 'said') throw new Error(description.state);
  expect(description.text).toMatch(/^Text: word0 .*…$/);
  expect(description.text.length).toBeLessThanOrEqual(125);
  expect(description.full).toBe(`Text: ${words} … (there is more)`);
});

test('where even the whole is too long, it is said that there is more', () => {
  const words = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
  for (const cut of [true, false]) {
    const description = worded({ kind: 'text', text: { lines: [line(words, 0.1)], cut } });
    if (description.state !== 'said') throw new Error(description.state);
    expect(description.full).toMatch(/^Text: word0 .* word\d+ … \(there is more\)$/);
    expect(description.full!.length).toBeLessThanOrEqual(4_000);
  }
});

test('a short text has no other whole', () => {
  expect(worded({ kind: 'text', text: read(line('Exit', 0.1)) })).not.toHaveProperty('full');
});

test('words that could not be read are a refusal, as is a kind that nobody is sure of', () => {
  expect(worded({ kind: 'text', text: read() })).toMatchObject({ state: 'refused', reason: 'nothing-read' });
  expect(worded({ kind: 'text', sureOfKind: false, text: read() })).toMatchObject({ reason: 'unsure-kind' });
});

test('upper-case lines are made readable', () => {
  expect(worded({ kind: 'text', text: read(line('ANNUAL REPORT', 0.1)) })).toMatchObject({
    text: 'Text: Annual report',
  });
});

test('a photo with words on it is described first, then read', () => {
  const named = [{ word: 'dog', label: 'dog', score: 0.9 }];
  const caption = { text: 'a dog runs', lang: 'en', tokens: [], meanLogProbability: -0.1, named };
  expect(worded({ caption, text: read(line('Happy birthday', 0.8)) })).toMatchObject({
    state: 'said',
    text: 'A dog runs. Text: Happy birthday',
    kind: 'photo',
  });
});

test('a photo in which nothing was recognised still says what is written on it', () => {
  expect(worded({ text: read(line('Platform 9', 0.4)) })).toMatchObject({ text: 'Text: Platform 9' });
});
