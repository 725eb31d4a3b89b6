import { chainOf, type ListerNames } from './lister-names.ts';

/*
 * What speaks for an object of the detector and for a name of ImageNet: the inputs of two logistic regressions.
 * models/training/list/altlist/evidence.py computes the same where they are fitted: keep the two alike.
 */

/** What the detector and the heads tell of one picture. */
export interface Evidence {
  /** The detector's score of each label. */
  scores: ReadonlyMap<string, number>;
  names: Float32Array;
  stuff: Float32Array;
}

/** Weaker objects of the detector are not asked about. */
export const LEAST_SCORE = 0.25;
/** Less probable names are not asked about. */
export const LEAST_NAME = 0.4;

function logOdds(share: number): number {
  const cut = Math.min(0.999, Math.max(0.001, share));
  return Math.log(cut / (1 - cut));
}

function probability(weights: readonly number[], inputs: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (inputs[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The probability that an object is really there. `rank` of `rivals` objects: 0 for the strongest. */
export function probabilityOfObject(
  label: string,
  rank: number,
  rivals: number,
  { scores, names, stuff }: Evidence,
  { detector, logistic, names: allNames }: ListerNames,
): number {
  const backing = detector[label] ?? { name: null, sort: null, stuff: null };
  const clothing = names[allNames.findIndex(({ name }) => name === 'clothing')] ?? 0;
  const both = (place: number | null, shares: Float32Array) =>
    place === null ? [0, 0] : [1, logOdds(shares[place] ?? 0)];
  return probability(logistic.objects, [
    1,
    logOdds(scores.get(label) ?? 0),
    Number(label === 'person'),
    ...both(backing.name, names),
    ...both(backing.sort, names),
    ...both(backing.stuff, stuff),
    // Clothes without anybody in them look like people to the detector, so people are weighed apart.
    ...(label === 'person'
      ? [logOdds(scores.get(label) ?? 0), both(backing.stuff, stuff)[1]!, logOdds(clothing)]
      : [0, 0, 0]),
    rank,
    rivals,
  ]);
}

/** The probability that a name of ImageNet is right. */
export function probabilityOfName(
  place: number,
  { scores, names: shares }: Evidence,
  { names, detector, animals, sorts, logistic }: ListerNames,
): number {
  const chain = chainOf(names, place);
  const words = new Set(chain.map((at) => names[at]!.name));
  const seen = Object.entries(detector).flatMap(([label, { name }]) =>
    name !== null && chain.includes(name) ? [scores.get(label) ?? 0] : [],
  );
  const isSeen = seen.length > 0;
  const isAnimal = words.has('animal');
  const anyAnimal = Math.max(...animals.map((label) => scores.get(label) ?? 0));
  return probability(logistic.names, [
    1,
    logOdds(shares[place] ?? 0),
    Number(isSeen),
    isSeen ? logOdds(Math.max(...seen)) : 0,
    logOdds(scores.get('person') ?? 0),
    Number(isAnimal),
    isAnimal && !isSeen ? logOdds(anyAnimal) : 0,
    ...sorts.map((sort) => Number(words.has(sort))),
    chain.length,
  ]);
}
