import { expect, test } from 'vitest';
import { judgeSymbol } from '#models/judge/judge-symbol.ts';
import type { SymbolAnswer } from '#utils/domain/symbol-answer.ts';

/** A name is as probable as its share of the votes is far from a half. */
const byShare = { intercept: -5, weights: [0, 10, 0, 0] as [number, number, number, number] };
const CONFIDENCE = {
  byKind: { icon: byShare, logo: byShare, flag: byShare, emoji: byShare },
  saidFrom: 0.8,
  hedgedFrom: 0.6,
  flagsFrom: 0.9,
};

function answer(name: string | null, share: number): SymbolAnswer {
  return { kind: 'icon', name, cosine: 0.9, share, lead: 0.1, voters: 6 };
}

const flag = (share: number): SymbolAnswer => ({ ...answer('flag:kw', share), kind: 'flag' });

test('a name that is probable is said', () => {
  const judged = judgeSymbol([answer('icon:gear', 0.7)], CONFIDENCE);
  expect(judged).toMatchObject({ kind: 'icon', name: 'icon:gear', tier: 'said' });
  expect(judged!.confidence).toBeCloseTo(0.88, 2);
});

test('a name that is less probable is hedged', () => {
  expect(judgeSymbol([answer('icon:gear', 0.6)], CONFIDENCE)).toMatchObject({ tier: 'hedged' });
});

test('there is no name where none is probable, or the nearest symbols have none', () => {
  expect(judgeSymbol([answer('icon:gear', 0.5)], CONFIDENCE)).toBeNull();
  expect(judgeSymbol([answer(null, 1)], CONFIDENCE)).toBeNull();
  expect(judgeSymbol([], CONFIDENCE)).toBeNull();
});

test('every signal of an answer counts', () => {
  const weighing = { intercept: 0, weights: [1, 2, 3, 4] as [number, number, number, number] };
  const { confidence } = judgeSymbol([answer('icon:gear', 0.5)], {
    ...CONFIDENCE,
    byKind: { ...CONFIDENCE.byKind, icon: weighing },
  })!;
  expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-(0.9 + 2 * 0.5 + 3 * 0.1 + 4 * Math.log(6)))), 6);
});

test('what lies on a tile is asked only where the whole has no name', () => {
  const inside = answer('icon:sun', 1);
  expect(judgeSymbol([answer('icon:gear', 0.6), inside], CONFIDENCE)).toMatchObject({ name: 'icon:gear' });
  expect(judgeSymbol([answer(null, 1), inside], CONFIDENCE)).toMatchObject({
    name: 'icon:sun',
    tier: 'said',
  });
});

test('a flag is named only where its name is surer than others have to be', () => {
  expect(judgeSymbol([flag(0.7)], CONFIDENCE)).toBeNull();
  expect(judgeSymbol([flag(0.73)], CONFIDENCE)).toMatchObject({ name: 'flag:kw', tier: 'said' });
});
