import { expect, test } from 'vitest';
import { isSureOfGender } from '#models/judge/judge-gender.ts';
import { RULES } from '#tests/support/unit/rules.ts';

const token = (text: string, genderSureness?: number) => ({ text, probability: 0.9, genderSureness });

/** "a man sees her", with how sure the two words are. */
function caption(man: number | undefined, her: number | undefined) {
  return { tokens: [token('a'), token('man', man), token('sees'), token('her', her)] };
}

test('every word that states a gender has to be as sure as the card asks', () => {
  expect(isSureOfGender(caption(0.9, 0.95), RULES.caption)).toBe(true);
  expect(isSureOfGender(caption(0.9, 0.89), RULES.caption)).toBe(false);
  expect(isSureOfGender(caption(0.9, undefined), RULES.caption)).toBe(false);
});

test('a model whose card has no threshold is never sure', () => {
  expect(isSureOfGender(caption(1, 1), {})).toBe(false);
});
