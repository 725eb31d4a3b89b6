import { expect, test } from 'vitest';
import { symbolKind } from '#models/judge/symbol-kind.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';

const kinds = (some: Partial<Record<Kind, number>>) =>
  ({ ...Object.fromEntries(KINDS.map((kind) => [kind, 0])), ...some }) as Record<Kind, number>;

test('where the router wavers, a symbol is what its neighbours are', () => {
  expect(symbolKind(kinds({ logo: 0.5, icon: 0.4 }), 'icon')).toBe('icon');
  expect(symbolKind(kinds({ logo: 0.5, icon: 0.4 }), 'logo')).toBe('logo');
});

test('where the router is sure, a few neighbours of another kind do not change that', () => {
  expect(symbolKind(kinds({ flag: 0.9, emoji: 0.05 }), 'emoji')).toBe('flag');
});

test('what is no symbol has no say', () => {
  expect(symbolKind(kinds({ photo: 0.4, icon: 0.3, logo: 0.3 }), 'logo')).toBe('logo');
});
