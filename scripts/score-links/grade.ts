import type { Card } from './cards.ts';

export const GRADES = ['right', 'partly', 'wrong', 'silent'] as const;
export type Grade = (typeof GRADES)[number];

/** Grades a name as tests/fixtures/links/README.md says: without accents, case, punctuation and spaces. */
export function gradeOf(name: string, { right, partly }: Pick<Card, 'right' | 'partly'>): Grade {
  const given = lettersOf(name);
  const names = right.map(lettersOf);
  if (!given) return names.length > 0 ? 'silent' : 'right';
  if (names.includes(given)) return 'right';
  return partly.map(lettersOf).includes(given) || names.some((one) => overlaps(given, one))
    ? 'partly'
    : 'wrong';
}

/** True for a piece with at least half of the letters, or the whole in a name at most twice as long. */
function overlaps(given: string, name: string): boolean {
  const [short, long] = given.length < name.length ? [given, name] : [name, given];
  return long.includes(short) && short.length * 2 >= long.length;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
