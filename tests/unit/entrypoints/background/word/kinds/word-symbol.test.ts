import { expect, test } from 'vitest';
import { wordSymbol } from '#entrypoints/background/word/kinds/word-symbol.ts';
import { symbolWords } from '#entrypoints/background/word/symbols/symbol-words.ts';
import type { KindAndText } from '#models/judge/picture-judgement.ts';
import type { ReadingJudgement } from '#models/judge/judge-reading.ts';
import type { NamedSymbol } from '#models/judge/judge-symbol.ts';
import { STYLE } from '#tests/support/unit/picture-on-page.ts';
import { line } from '#tests/support/unit/worded.ts';

const WORDS = symbolWords({
  icons: { gear: ['Gear', 'Settings'], 'x-mark': ['Cross'], undo: ['Arrow turning back', 'Undo', 1] },
  flags: { jp: 'Japan' },
  emoji: { '1f600': 'grinning face' },
});

function told(symbol: Partial<NamedSymbol> | null, change: Partial<KindAndText> = {}) {
  const named =
    symbol && ({ kind: 'icon', name: 'icon:gear', tier: 'said', confidence: 0.9, ...symbol } as const);
  const kind = named?.kind ?? 'icon';
  const judgement = { about: 'kind', kind, chart: null, confidence: 0.8, reading: null } as const;
  return wordSymbol(
    { ...judgement, ...(named && { symbol: named }), ...change },
    { ...STYLE, symbols: WORDS },
  );
}

test('a symbol is told by its kind and its name', () => {
  expect(told({})).toMatchObject({ state: 'said', text: 'Icon: Gear', inControl: 'Settings' });
  expect(told({ kind: 'flag', name: 'flag:jp' })).toMatchObject({ text: 'Flag: Japan', inControl: 'Japan' });
  expect(told({ kind: 'emoji', name: 'emoji:1f600' })).toMatchObject({ text: 'Emoji: grinning face' });
  expect(told({ kind: 'logo', name: 'logo:GitHub' })).toMatchObject({ text: 'Logo: GitHub' });
});

test('a name that is only probable has a phrase of doubt', () => {
  expect(told({ tier: 'hedged' })).toMatchObject({ state: 'hedged', text: 'Icon, possibly: Gear' });
});

test('an icon that means several things, or whose looks are those of another, is called by what it shows', () => {
  expect(told({ name: 'icon:x-mark' }).inControl).toBe('Cross');
  expect(told({ name: 'icon:undo' }).inControl).toBe('Arrow turning back');
});

test('without a name in this language, only the kind is told', () => {
  expect(told({ name: 'icon:unheard-of' })).toMatchObject({ state: 'list', text: 'Icon' });
  expect(told(null)).toMatchObject({ state: 'list', text: 'Icon' });
});

test('letters that were read in a logo come before a name that is only probable', () => {
  const reading = {
    tier: 'said' as const,
    confidence: 0.9,
    lines: [line('Acme', 0.4)],
    cut: false,
  } satisfies ReadingJudgement;
  const logo = { kind: 'logo', name: 'logo:GitHub' } as const;
  expect(told({ ...logo, tier: 'hedged' }, { reading })).toMatchObject({ text: 'Logo: Acme' });
  expect(told({ ...logo, tier: 'said' }, { reading })).toMatchObject({ text: 'Logo: GitHub' });
});
