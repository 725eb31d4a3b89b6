import { describe, expect, test } from 'vitest';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import type { WordingSettings } from '#entrypoints/background/word/style/wording-style.ts';
import { word } from '#entrypoints/background/word/word.ts';
import arabic from '#public/_locales/ar/messages.json';
import english from '#public/_locales/en/messages.json';
import { isSpoken, type Spoken } from '#utils/domain/description.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { HEDGES } from '#utils/settings/options.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';

const messages = messagesFrom(lookUpIn(english));

function spokenOf(changes: Partial<Findings>, wording: Partial<WordingSettings>): Spoken {
  const style = { messages, wording: { ...DEFAULTS, ...wording } };
  const description = word(findingsWith({ sureOfKind: true, ...changes }), RULES, style, 1);
  if (!isSpoken(description)) throw new Error(`Expected a text, got ${description.reason}.`);
  return description;
}

function caption(text: string, meanLogProbability: number): Partial<Findings> {
  const named: CaptionFinding['named'] = [{ word: 'man', label: 'person', score: 0.9 }];
  const objects = [{ label: 'person', score: 0.9, count: 1, box: null }];
  return { objects, caption: { text, lang: 'en', tokens: [], meanLogProbability, named } };
}
const SURE = caption('a man on a horse', -0.1);
const UNSURE = caption('a man on a horse', -0.7);
const LIST = { objects: [{ label: 'dog', score: 0.9, count: 1, box: null }] };

describe('the phrase of doubt', () => {
  test('is the kind’s own by default', () => {
    expect(spokenOf(UNSURE, {}).text).toBe('Possibly: a person on a horse');
    expect(spokenOf(LIST, {}).text).toBe('May show: a dog');
  });

  test('is the chosen one, for captions and lists alike', () => {
    expect(spokenOf(UNSURE, { hedge: 'warning' }).text).toBe('May be wrong: a person on a horse');
    expect(spokenOf(LIST, { hedge: 'machine' }).text).toBe('A computer’s guess: a dog');
  });

  test.each(HEDGES)('"%s" never gets into what is sure, nor into the copy', (hedge) => {
    expect(spokenOf(SURE, { hedge }).text).toBe('A person on a horse');
    expect(spokenOf(UNSURE, { hedge }).plain).toBe('A person on a horse');
  });
});

test('words of doubt about an English caption are English, whatever language the person reads', () => {
  const style = { messages: messagesFrom(lookUpIn(arabic)), wording: { ...DEFAULTS } };
  const of = (changes: Partial<Findings>, hedge: WordingSettings['hedge']) =>
    word(
      findingsWith({ sureOfKind: true, ...changes }),
      RULES,
      { ...style, wording: { ...DEFAULTS, hedge } },
      1,
    );
  expect(of(UNSURE, 'default')).toMatchObject({ text: 'Possibly: a person on a horse', lang: 'en' });
  expect(of(UNSURE, 'warning')).toMatchObject({ text: 'May be wrong: a person on a horse', lang: 'en' });
  expect(of(LIST, 'default')).toMatchObject({ text: 'قد تُظهر: كلب', lang: 'ar' });
});

test('what was read in a photo is not lost behind a phrase of doubt', () => {
  const line = { text: 'STOP', confidence: 0.95, box: [0, 0, 0.2, 0.1], continues: false };
  const text: Findings['text'] = { lines: [{ ...line, box: [0, 0, 0.2, 0.1] }], cut: false };
  const hedged = spokenOf({ ...UNSURE, text }, { hedge: 'warning' }).text;
  expect(hedged).toMatch(/^May be wrong: a person on a horse\. Text: stop$/i);
});

/** The findings with how sure each gendered word is, in order. */
function withSureness(
  { caption, ...rest }: Partial<Findings>,
  sureness: (number | undefined)[],
): Partial<Findings> {
  const left = [...sureness];
  const tokens = caption!.text.split(' ').map((text) => {
    const genderSureness = /^(?:man|her)$/.test(text) ? left.shift() : undefined;
    return genderSureness === undefined
      ? { text, probability: 0.9 }
      : { text, probability: 0.9, genderSureness };
  });
  return { ...rest, caption: { ...caption!, tokens } };
}

describe('people', () => {
  test('have no gender by default', () => {
    expect(spokenOf(SURE, { people: 'neutral' }).text).toBe('A person on a horse');
  });

  test('are called as the model calls them where that is wanted', () => {
    expect(spokenOf(SURE, { people: 'as-is' }).text).toBe('A man on a horse');
    expect(spokenOf(UNSURE, { people: 'as-is' }).text).toBe('Possibly: a man on a horse');
  });

  test.each([
    ['sure', [0.95], 'A man on a horse'],
    ['as sure as the card asks', [0.9], 'A man on a horse'],
    ['less sure', [0.89], 'A person on a horse'],
    ['not able to tell', [undefined], 'A person on a horse'],
  ])('of a model that is %s are called so where that is wanted when sure', (_, shares, text) => {
    expect(spokenOf(withSureness(SURE, shares), { people: 'when-sure' }).text).toBe(text);
  });

  test('are all called without gender where the model is not sure of one of them', () => {
    const two = caption('a man sees her', -0.1);
    expect(spokenOf(withSureness(two, [0.99, 0.99]), { people: 'when-sure' }).text).toBe('A man sees her');
    expect(spokenOf(withSureness(two, [0.99, 0.5]), { people: 'when-sure' }).text).toBe('A person sees them');
  });
});

describe('the longest length', () => {
  const long = caption(`a man ${'and a horse '.repeat(30)}`.trim(), -0.1);

  test.each([RANGES.longest.least, 125, RANGES.longest.most])('of %i characters is kept to', (longest) => {
    const { text, plain, full = '' } = spokenOf(long, { longest });
    expect(text.length).toBeLessThanOrEqual(longest);
    expect(text.length).toBeGreaterThan(longest - 15);
    expect(plain.length).toBeLessThanOrEqual(longest);
    expect(full.length).toBeGreaterThan(RANGES.longest.most);
  });

  test('counts the phrase of doubt and the marker', () => {
    const unsure = caption(long.caption!.text, -0.7);
    const { text } = spokenOf(unsure, { longest: 60, marker: 'after', markerText: '(KI)' });
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text).toMatch(/^Possibly: .*… \(KI\)$/);
  });

  test('holds for what the page itself tells, too', () => {
    const html = `<a href="mailto:${'x'.repeat(100)}@example.org"><svg>`;
    const place = {
      context: [html, '', '', 20, 1, null] as [string, string, string, number, number, null],
      address: '',
      page: 'https://a.example/',
      document: 'd',
      byPerson: false,
      emptyAlt: false,
    };
    const style = { messages, wording: { ...DEFAULTS, longest: 60 } };
    const description = wordFromContext(place, style, 1);
    expect(description && isSpoken(description) && description.text.length).toBeLessThanOrEqual(60);
  });
});

describe('the marker', () => {
  test('is none by default', () => {
    expect(spokenOf(SURE, { markerText: 'AI' }).text).toBe('A person on a horse');
  });

  test.each([
    ['before', '', 'Auto: A person on a horse'],
    ['after', '', 'A person on a horse Auto:'],
    ['before', 'AI,', 'AI, A person on a horse'],
    ['after', '(AI)', 'A person on a horse (AI)'],
  ] as const)('%s the text, with the words "%s"', (marker, markerText, text) => {
    const spoken = spokenOf(SURE, { marker, markerText });
    expect(spoken.text).toBe(text);
    expect(spoken.plain).toBe('A person on a horse');
  });
});
