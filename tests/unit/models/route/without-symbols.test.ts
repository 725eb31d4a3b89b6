import { expect, test } from 'vitest';
import { withoutSymbols } from '#models/route/without-symbols.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';

const found = (given: Partial<Record<Kind, number>>) => ({
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, given[kind] ?? 0])) as Record<Kind, number>,
  words: 0.5,
  chart: {},
});

test('in a drawing with labels of HTML, what looks like a symbol or like nothing is a diagram', () => {
  const { kinds, words } = withoutSymbols(
    found({ logo: 0.4, icon: 0.1, blank: 0.1, diagram: 0.3, chart: 0.1 }),
  );
  expect(kinds).toMatchObject({ logo: 0, icon: 0, blank: 0, chart: 0.1 });
  expect(kinds.diagram).toBeCloseTo(0.9);
  expect(words).toBe(0.5);
});

test('all else is what it looks like', () => {
  const finding = found({ chart: 0.7, text: 0.2, photo: 0.1 });
  expect(withoutSymbols(finding)).toEqual(finding);
});
