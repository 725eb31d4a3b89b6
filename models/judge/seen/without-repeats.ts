import type { Candidate } from './candidates.ts';
import { ANIMALS, DULL, FLYING, groupOf } from './noun-facts.ts';

const FOODS: ReadonlySet<string> = new Set(['pizza', 'sandwich', 'cake', 'donut', 'hot dog']);

/** The candidates worth telling, strongest first: none that repeats another, and at most `most`. */
export function withoutRepeats(candidates: readonly Candidate[], most: number): Candidate[] {
  const told: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.weight - a.weight)) {
    if (told.length === most) break;
    if (!isRepeat(candidate, told)) told.push(candidate);
  }
  return told;
}

function isRepeat(candidate: Candidate, told: readonly Candidate[]): boolean {
  const { noun, source, above } = candidate;
  // What is told says already what it is: a sheep is an animal, whoever sees that animal.
  if (told.some((other) => other.noun === noun || other.above.includes(noun))) return true;
  if (noun === 'animal' && told.some((other) => ANIMALS.has(other.noun))) return true;
  const group = groupOf(noun, above);
  const isGrouped = group !== undefined && told.some((other) => groupOf(other.noun, other.above) === group);
  // The detector tells things of one group apart: a cup beside a bowl.
  if (isGrouped && !(source === 'object' && noun !== 'dining table')) return true;
  if (source === 'name') return isNamedBetter(candidate, told);
  if (source !== 'stuff') return false;
  const hasAnimal = told.some((other) => ANIMALS.has(other.noun) || other.source === 'name');
  if (noun === 'animal') return hasAnimal;
  if (noun === 'sky') return told.length > 0 && !told.some((other) => FLYING.has(other.noun));
  return DULL.has(noun) && told.length >= 2;
}

/** Whether the detector has already told what ImageNet names: a dog for a dog, a person for what a person wears. */
function isNamedBetter({ above }: Candidate, told: readonly Candidate[]): boolean {
  const has = (nouns: ReadonlySet<string>) => told.some(({ noun }) => nouns.has(noun));
  if (has(new Set(above))) return true;
  if (above.includes('clothing') && has(new Set(['person']))) return true;
  if (above.includes('animal') && has(ANIMALS)) return true;
  return above.includes('food') && has(FOODS);
}
