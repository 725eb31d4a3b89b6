import { expect, test } from 'vitest';
import { isFormula } from '#models/experts/text/formula.ts';

test.each([
  ['E mc? = 4', 0.9],
  ['E = mc2', 0.1],
  ['f(x) dx', 0.6],
  ['f(x) dx', 0.1],
  ['a2 + b2 = c2', 0.2],
  ['x → ∞', 0],
  ['[ f(x) dx', 0.9],
  ['lim sin x = 0', 0.1],
])('"%s", which looks like a formula by %d, is one', (text, shape) =>
  expect(isFormula(text, shape)).toBe(true),
);

test.each([
  ['2 + 2 = 4', 0.9],
  ['12 × 30', 0.9],
  ['-50%', 0.9],
  ['width = 10', 0.5],
  ['Closed on Mondays', 0.9],
  ['A-1043/B', 0.1],
  ['IV. Chapter', 0.1],
  ['Jan', 0.2],
  ['Name(s)', 0.1],
  ['call(x) now', 0.1],
])('"%s", which looks like a formula by %d, is none', (text, shape) =>
  expect(isFormula(text, shape)).toBe(false),
);
