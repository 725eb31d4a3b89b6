import { expect, test } from 'vitest';
import { gradeOf } from '#scripts/score-links/grade.ts';

const CARD = { right: ['Die Wölfe von der Oder'], partly: ['Erlebnis Erde'] };

test.each([
  ['Die Wölfe von der Oder', 'right'],
  ['die woelfe von der oder', 'wrong'],
  ['Die Wolfe von der Oder!', 'right'],
  ['erlebnis erde', 'partly'],
  ['Wölfe von der Oder', 'partly'],
  ['Die Wölfe', 'wrong'],
  ['Die Wölfe von der Oder. 44 Min.', 'partly'],
  ['Die Wölfe von der Oder, ein Film über die Rückkehr der Tiere', 'wrong'],
  ['Video', 'wrong'],
  ['', 'silent'],
])('"%s" is graded %s', (name, grade) => {
  expect(gradeOf(name, CARD)).toBe(grade);
});

test('where nothing tells the purpose, silence is right and any name wrong', () => {
  expect(gradeOf('', { right: [], partly: [] })).toBe('right');
  expect(gradeOf('Watch', { right: [], partly: [] })).toBe('wrong');
});
