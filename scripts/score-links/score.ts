import { openCardPage } from './card-page.ts';
import type { Card } from './cards.ts';
import { gradeOf, type Grade } from './grade.ts';
import { nameOf } from './name-of.ts';

export interface GradedCard {
  card: Card;
  name: string;
  grade: Grade;
}

/** Names each card by the content script, in a real browser, and the background, and grades the names. */
export async function gradeCards(cards: readonly Card[]): Promise<GradedCard[]> {
  const page = await openCardPage();
  try {
    const graded: GradedCard[] = [];
    for (const card of cards) {
      const name = nameOf(card, await page.ask(card));
      graded.push({ card, name, grade: gradeOf(name, card) });
    }
    return graded;
  } finally {
    await page.close();
  }
}

/** How many cards got each grade. */
export function countGrades(graded: readonly GradedCard[]): Record<Grade, number> {
  const counts: Record<Grade, number> = { right: 0, partly: 0, wrong: 0, silent: 0 };
  for (const { grade } of graded) counts[grade]++;
  return counts;
}
