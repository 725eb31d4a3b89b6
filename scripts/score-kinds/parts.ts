import type { AnsweredLabel } from './answered-label.ts';
import { scoreOf, type Score } from './score.ts';

/** The score of everything, named "all", and of each part of the labelled set. */
export function scoreParts(judged: readonly AnsweredLabel[]): Record<string, Score> {
  const parts = [...new Set(judged.flatMap(({ label }) => label.part ?? []))];
  const of = (part: string) => judged.filter(({ label }) => label.part === part);
  return { all: scoreOf(judged), ...Object.fromEntries(parts.map((part) => [part, scoreOf(of(part))])) };
}
