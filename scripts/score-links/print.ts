import { table } from '#scripts/lib/table.ts';
import { GRADES } from './grade.ts';
import { countGrades, type GradedCard } from './score.ts';

/** The grades by sort of site, and all together. */
export function reportGrades(graded: readonly GradedCard[]): string {
  const bySort = Map.groupBy(graded, ({ card }) => card.sort);
  const rows = [...bySort, ['all', graded] as const].map(([sort, cards]) => {
    const counts = countGrades(cards);
    return [sort, String(cards.length)].concat(GRADES.map((grade) => String(counts[grade])));
  });
  return table(['site', 'cards', ...GRADES], rows);
}

/** Each card that is not right: what it is called, and what it should be called. */
export function reportMistakes(graded: readonly GradedCard[]): string {
  const rows = graded
    .filter(({ grade }) => grade !== 'right')
    .map(({ card, name, grade }) => [grade, card.id, name || '-', card.right[0] ?? '-']);
  return table(['grade', 'card', 'name', 'a right name'], rows);
}
