import type { Findings, Refusal } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { groupOf } from './seen/noun-facts.ts';

/** What a picture may show or be, for a person who asks about one of which nothing may be told. */
export type Guess = { noun: string; probability: number } | { kind: Kind; probability: number };

/** More would be a list that nobody listens to. */
const MOST = 3;
/** Below one in five a guess misleads more often than it helps. */
const LEAST_PROBABLE = 0.2;

/** The best guesses about a picture of which nothing may be told, most probable first; none about one without content. */
export function bestGuesses(reason: Refusal, { kinds, seen }: Findings): Guess[] {
  if (reason === 'unsure-kind') return guessesOfKind(kinds);
  return reason === 'nothing-recognised' && seen ? guessesOfThings(seen) : [];
}

function guessesOfKind(kinds: Findings['kinds']): Guess[] {
  const all = Object.entries(kinds).map(([kind, probability]) => ({ kind: kind as Kind, probability }));
  return strongest(all.filter(({ kind }) => kind !== 'blank'));
}

function guessesOfThings({ objects, names, scenes, stuff }: NonNullable<Findings['seen']>): Guess[] {
  const all = [
    ...objects.map(({ label, probability }) => ({ noun: label, above: [], probability })),
    ...names.map(({ name, above, probability }) => ({ noun: name, above, probability })),
    ...[...scenes, ...stuff]
      .filter(({ isTold }) => isTold)
      .map(({ name, probability }) => ({ noun: name, above: [], probability })),
  ].toSorted((a, b) => b.probability - a.probability);
  const different = all.filter(
    (guess, at) => !all.slice(0, at).some((stronger) => saysTheSame(guess, stronger)),
  );
  return strongest(different.map(({ noun, probability }) => ({ noun, probability })));
}

interface Named {
  noun: string;
  above: readonly string[];
}

/** A dog and an animal, a street and a road: the more probable one is enough. */
function saysTheSame(one: Named, other: Named): boolean {
  if (one.noun === other.noun || other.above.includes(one.noun) || one.above.includes(other.noun))
    return true;
  const group = groupOf(one.noun, one.above);
  return group !== undefined && group === groupOf(other.noun, other.above);
}

function strongest<Some extends { probability: number }>(guesses: readonly Some[]): Some[] {
  return guesses
    .filter(({ probability }) => probability >= LEAST_PROBABLE)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, MOST);
}
