import { describe, expect, test } from 'vitest';
import type { WordingSettings } from '#entrypoints/background/word/style/wording-style.ts';
import { word } from '#entrypoints/background/word/word.ts';
import arabic from '#public/_locales/ar/messages.json';
import english from '#public/_locales/en/messages.json';
import { isSpoken, type Spoken } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';
import { lookUpIn, messagesFrom, type MessageCatalog } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { RANGES } from '#utils/settings/ranges.ts';
import { captionNaming, findingsWith, objectOf } from '#tests/support/unit/findings.ts';
import { line, read } from '#tests/support/unit/worded.ts';
import { RULES } from '#tests/support/unit/rules.ts';

/** Longer than any length that can be chosen, in words of five letters. */
const MUCH = 'river '.repeat(RANGES.longest.most / 5).trim();
const DOG = objectOf('dog', 0.9);
const MANY = ['dog', 'cat', 'horse', 'sheep', 'cow'].map((label) => objectOf(label, 0.9));

/** Every kind that is ever spoken of, with as much to tell as its expert can find. */
const FOUND: Record<Exclude<Kind, 'blank'>, Partial<Findings>> = {
  photo: {
    caption: { ...captionNaming({ word: 'dog', label: 'dog', score: 0.9 }), text: `a dog ${MUCH}` },
    objects: [DOG],
    text: read(line(MUCH, 0.8)),
  },
  drawing: { objects: MANY },
  icon: {},
  logo: { text: read(line('Tentora International Bakery Company Limited of Northern Harbour', 0.4)) },
  flag: {},
  emoji: {},
  text: { text: read(line(MUCH, 0.1)) },
  chart: { chart: 'bar', text: read(line('Rainfall by month', 0.02, 0.1), line(MUCH, 0.9)) },
  diagram: { text: read(line('Order', 0.2, 0.1), line(MUCH, 0.5)) },
  screenshot: { text: read(line(MUCH, 0.1)) },
  painting: { objects: MANY, text: read(line(MUCH, 0.1)) },
  map: { text: read(line('Old Town', 0.2, 0.1), line(MUCH, 0.5)) },
  qr: { code: { format: 'QRCode', content: { type: 'link', host: `${'long.'.repeat(10)}example.org` } } },
};
/** Of the kinds that can be doubted, findings that are. */
const UNSURE: Partial<Record<Kind, Partial<Findings>>> = {
  photo: {
    caption: {
      ...captionNaming({ word: 'dog', label: 'dog', score: 0.9 }),
      text: `a dog ${MUCH}`,
      meanLogProbability: -0.7,
    },
    objects: [DOG],
  },
  drawing: { objects: MANY },
  ...Object.fromEntries(
    (['text', 'chart', 'diagram', 'screenshot', 'map'] as const).map((kind) => [
      kind,
      { text: read(line(`Order now ${MUCH}`, 0.02, 0.1, { confidence: 0.6 })) },
    ]),
  ),
};
const SPOKEN = KINDS.filter((kind) => kind !== 'blank');
const LEAST = RANGES.longest.least;

function say(
  catalog: MessageCatalog,
  kind: Kind,
  wording: Partial<WordingSettings> = {},
  found: Partial<Findings> = FOUND[kind as keyof typeof FOUND],
): Spoken {
  const style = { messages: messagesFrom(lookUpIn(catalog)), wording: { ...DEFAULTS, ...wording } };
  const findings = findingsWith({ kind, kinds: { [kind]: 0.9 }, ...found });
  const description = word(findings, RULES, style, 1);
  if (!isSpoken(description)) throw new Error(`Of a ${kind} nothing was said: ${description.reason}.`);
  return description;
}

describe.each([
  ['English', english],
  ['Arabic', arabic],
] as const)('in %s, of a picture of the kind', (_, catalog) => {
  test.each(SPOKEN)('%s, no more is said than was asked for, marker included', (kind) => {
    const { text, plain } = say(catalog, kind, { longest: LEAST, marker: 'after', markerText: '(AI)' });
    expect(text.length).toBeLessThanOrEqual(LEAST);
    expect(text).toMatch(/\S \(AI\)$/);
    expect(plain.length).toBeLessThanOrEqual(LEAST);
    expect(plain).not.toContain('(AI)');
  });

  test.each(SPOKEN)('%s, what was cut is kept whole, and what was not is kept once', (kind) => {
    const { plain, full } = say(catalog, kind, { longest: LEAST });
    if (!plain.endsWith('…')) expect(full).toBeUndefined();
    else expect(full?.startsWith(plain.slice(0, -1))).toBe(true);
  });

  test.each(SPOKEN.filter((kind) => kind !== 'drawing'))('%s, what is sure is not doubted', (kind) => {
    const { text, plain } = say(catalog, kind, { hedge: 'warning' });
    expect(text).toBe(plain);
  });

  test.each(Object.keys(UNSURE) as Kind[])('%s, what is not sure has the chosen doubt before it', (kind) => {
    const wording = { hedge: 'warning', longest: LEAST } as const;
    const { text, plain } = say(catalog, kind, wording, UNSURE[kind]);
    expect(text.length).toBeLessThanOrEqual(LEAST);
    expect(text).not.toBe(plain);
    expect(text).toMatch(kind === 'photo' ? /^May be wrong: a dog/ : startOf(catalog, 'hedge_warning'));
  });
});

describe('in Arabic, whose marks and phrases stand on the right', () => {
  test.each<[Kind, RegExp, string]>([
    ['photo', /^A dog river/, 'en'],
    ['drawing', /^قد تُظهر: كلب/, 'ar'],
    ['icon', /^أيقونة$/, 'ar'],
    ['logo', /^شعار: Tentora/, ''],
    ['flag', /^علم$/, 'ar'],
    ['emoji', /^رمز تعبيري$/, 'ar'],
    ['text', /^النص: river/, ''],
    ['chart', /^مخطط أعمدة: Rainfall by month/, ''],
    ['diagram', /^رسم توضيحي: Order/, ''],
    ['screenshot', /^لقطة شاشة: river/, ''],
    ['painting', /^لوحة أو رسم: كلب/, 'ar'],
    ['map', /^خريطة: Old Town/, ''],
    ['qr', /^رمز QR: رابط إلى/, 'ar'],
  ])('a %s is said as %s, in the language "%s"', (kind, says, lang) => {
    expect(say(arabic, kind)).toMatchObject({ text: expect.stringMatching(says) as string, lang });
  });

  test('a marker stands before or after in the order of the text, not of the screen', () => {
    expect(say(arabic, 'flag', { marker: 'before', markerText: 'آلي:' }).text).toBe('آلي: علم');
    expect(say(arabic, 'flag', { marker: 'after', markerText: '(آلي)' }).text).toBe('علم (آلي)');
  });
});

/** How a message begins in a language, up to its first placeholder. */
function startOf(catalog: MessageCatalog, key: string): RegExp {
  return new RegExp(`^${catalog[key]!.message.split('$')[0]!}`);
}

test('of a blank picture nothing is dressed up', () => {
  const style = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };
  const description = word(findingsWith({ kind: 'blank', refusal: 'blank' }), RULES, style, 1);
  expect(description).toMatchObject({ state: 'refused', reason: 'blank' });
  expect(description).not.toHaveProperty('text');
});
