import { expect, test } from 'vitest';
import { surenessOf } from '#utils/domain/sureness.ts';
import type { Spoken } from '#utils/domain/description.ts';

const spoken = (state: Spoken['state'], confidence: number): Spoken => ({
  state,
  text: 'A kite',
  plain: 'A kite',
  lang: 'en',
  kind: 'photo',
  confidence,
  model: 'm',
  ms: 1,
  panelOnly: false,
});

test.each([
  ['said', 1, 'high'],
  ['said', 0.8, 'high'],
  ['said', 0.79, 'good'],
  ['said', 0.2, 'good'],
  ['hedged', 0.99, 'middle'],
  ['hedged', 0.5, 'middle'],
  ['hedged', 0.49, 'low'],
  ['list', 0.95, 'middle'],
  ['list', 0.3, 'low'],
] as const)('what is %s with a confidence of %d is %s', (state, confidence, step) => {
  expect(surenessOf(spoken(state, confidence))).toBe(step);
});

test("of a person's own text nobody says how sure it is", () => {
  expect(surenessOf({ ...spoken('said', 1), byPerson: true })).toBeNull();
});
