import { expect, test } from 'vitest';
import { scoreSymbols, type AnsweredSymbol } from '#scripts/score-symbols/score.ts';

function answered(
  change: Partial<AnsweredSymbol>,
  label: Partial<AnsweredSymbol['label']> = {},
): AnsweredSymbol {
  const whole: AnsweredSymbol['label'] = {
    kind: 'icon',
    name: 'icon:gear',
    accepts: ['icon:gear'],
    source: 'ph',
    file: 'a.png',
    ...label,
  };
  return { label: whole, kind: 'icon', name: null, tier: null, ...change };
}

test('a name that is accepted is right, any other is wrong, and none is neither', () => {
  const scores = scoreSymbols([
    answered({ name: 'icon:gear', tier: 'said' }),
    answered({ name: 'icon:gear', tier: 'hedged' }),
    answered({ name: 'icon:sun', tier: 'said' }),
    answered({}),
  ]);
  expect(scores).toEqual({
    icon: { pictures: 4, kindRight: 4, saidRight: 1, right: 2, saidWrong: 1, wrong: 1 },
  });
});

test('symbols without a name of ours, and what is no symbol, are scored apart', () => {
  const scores = scoreSymbols([
    answered({ name: 'icon:sun', tier: 'hedged' }, { accepts: [] }),
    answered(
      { name: 'icon:sun', tier: 'hedged', kind: null },
      { kind: 'none', accepts: [], source: 'photo' },
    ),
  ]);
  expect(Object.keys(scores)).toEqual(['icon without a name', 'photo']);
  expect(scores['photo']).toMatchObject({ kindRight: 0, wrong: 1 });
});
