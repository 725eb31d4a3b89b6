import { expect, test } from 'vitest';
import { judge } from '#models/judge/judge.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { KINDS } from '#utils/domain/kinds.ts';
import { captionNaming, findingsWith, objectOf } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';
import { line, read } from '#tests/support/unit/worded.ts';

const judged = (changes: Partial<Findings>) => judge(findingsWith(changes), RULES);

const SURE_TEXT = read(line('Closed on Mondays', 0.1));
const UNSURE_TEXT = read(line('Closed on Mondays', 0.1, 0.05, { confidence: 0.6 }));

test('what the router refused is refused for its reason, whatever was found', () => {
  expect(judged({ refusal: 'too-small', text: SURE_TEXT })).toEqual({
    about: 'nothing',
    reason: 'too-small',
  });
});

test.each(KINDS.filter((kind) => !['photo', 'drawing', 'qr', 'blank'].includes(kind)))(
  'of what may or may not be of the kind "%s", only the text is told',
  (kind) => {
    const unsure = { kind, kinds: { [kind]: 0.4 }, sureOfKind: false };
    expect(judged({ ...unsure, text: SURE_TEXT })).toMatchObject({ about: 'text' });
    expect(judged({ ...unsure, text: null })).toEqual({
      about: 'nothing',
      reason: 'unsure-kind',
      guesses: [{ kind, probability: 0.4 }],
    });
  },
);

test.each(['chart', 'diagram', 'screenshot', 'map', 'painting'] as const)(
  'with a %s goes the text in it',
  (kind) => {
    expect(judged({ kind, kinds: { [kind]: 0.9 }, text: UNSURE_TEXT })).toMatchObject({
      about: 'kind',
      kind,
      confidence: 0.9,
      reading: { tier: 'hedged' },
    });
  },
);

test('with a painting goes what is surely in it, and never a caption', () => {
  const [person, dog] = [objectOf('person', 0.95), objectOf('dog', 0.6)];
  const caption = captionNaming({ word: 'person', label: 'person', score: 0.95 });
  const painting = { kind: 'painting', kinds: { painting: 0.9 }, caption } as const;
  const told = judged({ ...painting, objects: [person, dog] });
  expect(told).toMatchObject({ about: 'kind', kind: 'painting', objects: [person] });
  expect(told).not.toHaveProperty('scene');
  expect(judged({ ...painting, objects: [dog] })).not.toHaveProperty('objects');
});

test.each(['icon', 'flag', 'emoji'] as const)(
  'the letters that a reader sees in an %s are not told',
  (kind) => {
    expect(judged({ kind, text: SURE_TEXT })).toMatchObject({ about: 'kind', kind, reading: null });
  },
);

test('the letters of a logo are told only where they are sure', () => {
  expect(judged({ kind: 'logo', text: SURE_TEXT })).toMatchObject({ reading: { tier: 'said' } });
  expect(judged({ kind: 'logo', text: UNSURE_TEXT })).toMatchObject({ reading: null });
});

test('with what a photo shows goes the text in it', () => {
  const objects = [objectOf('dog', 0.9)];
  expect(judged({ objects, text: SURE_TEXT })).toMatchObject({
    about: 'scene',
    scene: { tier: 'list', objects },
    reading: { tier: 'said' },
  });
});

test('of a photo in which nothing was recognised, the text is told, and without text nothing', () => {
  expect(judged({ text: SURE_TEXT })).toMatchObject({ about: 'text' });
  expect(judged({ text: read() })).toEqual({ about: 'nothing', reason: 'nothing-recognised' });
});

test('findings without a kind are judged as those of a photo', () => {
  const caption = captionNaming({ word: 'dog', label: 'dog', score: 0.9 });
  expect(judged({ kind: null, caption })).toMatchObject({ about: 'scene', scene: { tier: 'said', caption } });
});

test('a code that was decoded is certain; one that was not is only as sure as its kind', () => {
  const code = { format: 'QRCode', content: { type: 'wifi' } } as const;
  expect(judged({ kind: 'qr', sureOfKind: false, code })).toEqual({ about: 'code', code, confidence: 1 });
  expect(judged({ kind: 'qr', kinds: { qr: 0.97 } })).toEqual({
    about: 'code',
    code: null,
    confidence: 0.97,
  });
  expect(judged({ kind: 'qr', sureOfKind: false })).toEqual({ about: 'nothing', reason: 'unsure-kind' });
});

const UNREAD = { what: 'script', confidence: 0.9 } as const;

test('that there is text in another script is told where nothing of it can be read', () => {
  const text = { ...read(), unread: UNREAD };
  expect(judged({ kind: 'text', text })).toEqual({ about: 'unread', unread: UNREAD });
  expect(judged({ kind: 'diagram', sureOfKind: false, text })).toEqual({ about: 'unread', unread: UNREAD });
});

test('beside lines that were read it is told that there is more', () => {
  const text = { ...SURE_TEXT, unread: UNREAD };
  expect(judged({ kind: 'text', text })).toMatchObject({ about: 'text', reading: { unread: 'script' } });
});

test('a page in another script is told by its script, whatever kind of page it is taken for', () => {
  const text = { ...read(), unread: UNREAD };
  expect(judged({ kind: 'screenshot', kinds: { screenshot: 0.95 }, text })).toMatchObject({
    about: 'unread',
  });
  expect(judged({ kind: 'chart', kinds: { chart: 0.95 }, text })).toMatchObject({
    about: 'kind',
    unread: UNREAD,
  });
});

test('signs in symbols are no text in another script', () => {
  const text = { ...read(), unread: UNREAD };
  expect(judged({ kind: 'logo', text })).toEqual({
    about: 'kind',
    kind: 'logo',
    chart: null,
    confidence: 0,
    reading: null,
  });
});
