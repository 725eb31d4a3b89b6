import { expect, test } from 'vitest';
import { word, wordFailure } from '#entrypoints/background/word/word.ts';
import english from '#public/_locales/en/messages.json';
import { isSpoken } from '#utils/domain/description.ts';
import type { CaptionFinding, Findings, ObjectFinding } from '#utils/domain/findings.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { RULES } from '#tests/support/unit/rules.ts';

const messages = messagesFrom(lookUpIn(english));
const STYLE = { messages, wording: DEFAULTS };

function caption(text: string, named: CaptionFinding['named']): CaptionFinding {
  return { text, lang: 'en', tokens: [], meanLogProbability: -0.2, named };
}

function object(label: string, score: number, count: number | null = null): ObjectFinding {
  return { label, score, count, box: null };
}

function findings(changes: Partial<Findings>): Findings {
  return {
    width: 640,
    height: 480,
    kind: 'photo',
    kinds: { photo: 1 },
    sureOfKind: true,
    refusal: null,
    words: 0,
    chart: null,
    text: null,
    code: null,
    symbols: [],
    caption: null,
    objects: [],
    classes: [],
    model: { id: 'attention', version: '1.0.0' },
    timings: {},
    ...changes,
  };
}

const worded = (changes: Partial<Findings>) => word(findings(changes), RULES, STYLE, 12);

test('a caption whose animal the detector saw is said, as a sentence', () => {
  const named = [{ word: 'dog', label: 'dog', score: 0.9 }];
  expect(worded({ caption: caption('a dog runs', named), objects: [object('dog', 0.9)] })).toMatchObject({
    state: 'said',
    text: 'A dog runs',
    plain: 'A dog runs',
    lang: 'en',
    confidence: 1 / (1 + Math.exp(-1)),
    model: 'attention',
  });
});

test('a confirmed caption whose words are not sure is hedged, and copied without the hedge', () => {
  const named = [{ word: 'man', label: 'person', score: 0.9 }];
  const unsure = { ...caption('a man on a horse', named), meanLogProbability: -0.7 };
  expect(worded({ caption: unsure, objects: [object('person', 0.9)] })).toMatchObject({
    state: 'hedged',
    text: 'Possibly: a person on a horse',
    plain: 'A person on a horse',
  });
});

test('a caption whose animal the detector missed gives way to the list of what it saw', () => {
  const named = [{ word: 'dog', label: 'dog', score: 0.1 }];
  expect(
    worded({ caption: caption('a dog', named), objects: [object('cat', 0.8), object('bench', 0.6)] }),
  ).toMatchObject({ state: 'list', text: 'May show: a cat, a bench', plain: 'a cat, a bench' });
});

test('counted objects are listed by number', () => {
  expect(worded({ objects: [object('person', 0.9, 2), object('bicycle', 0.7, 1)] })).toMatchObject({
    text: 'May show: two people, a bicycle',
  });
});

test('a label without a word in the language stands as it is', () => {
  expect(worded({ objects: [object('zorb', 0.9)] })).toMatchObject({ text: 'May show: zorb' });
});

test('nothing recognised is a refusal with its reason, and no text', () => {
  const description = worded({});
  expect(description).toMatchObject({ state: 'refused', reason: 'nothing-recognised' });
  expect(description).not.toHaveProperty('text');
});

test('what the router refused is refused, whatever was seen', () => {
  expect(worded({ kind: null, refusal: 'unsure-kind', objects: [object('dog', 0.9)] })).toMatchObject({
    state: 'refused',
    reason: 'unsure-kind',
  });
});

test('a long caption ends at a word within the limit', () => {
  const long = `a dog ${'runs and '.repeat(40)}`;
  const description = worded({ caption: caption(long, [{ word: 'dog', label: 'dog', score: 0.9 }]) });
  if (!isSpoken(description)) throw new Error('expected a text');
  expect(description.text.length).toBeLessThanOrEqual(DEFAULTS.longest);
  expect(description.text).toMatch(/(runs|and)…$/);
});

test('a failure keeps its reason and says it in words', () => {
  const failure = { reason: 'cut-short', message: 'x', retry: false } as const;
  const description = wordFailure(failure, messages, 3);
  expect(description).toMatchObject({ state: 'failed', reason: 'cut-short', retry: false });
  expect('message' in description && description.message).toBe(english.failure_cut_short.message);
});
