import { expect, test } from 'vitest';
import { CARDS_FILE, readCards } from '#scripts/score-links/cards.ts';
import { reportMistakes } from '#scripts/score-links/print.ts';
import { countGrades, gradeCards } from '#scripts/score-links/score.ts';

test('of the links and buttons of the table at most 2 in 100 get a wrong name, and at least 70 a right one', async () => {
  const graded = await gradeCards(await readCards(CARDS_FILE));
  const { right, wrong } = countGrades(graded);
  expect(graded).toHaveLength(150);
  expect(wrong * 100, reportMistakes(graded)).toBeLessThanOrEqual(2 * graded.length);
  expect(right * 100, reportMistakes(graded)).toBeGreaterThanOrEqual(70 * graded.length);
});
