import * as v from 'valibot';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const maybePlace = v.nullable(place);
const weights = v.pipe(v.array(v.number()), v.minLength(1));

const ListerNamesSchema = v.object({
  /** Plain names of ImageNet's classes: what each of them is (-1 for nothing), and whether it may be spoken. */
  names: v.array(
    v.object({ name: v.string(), parent: v.pipe(v.number(), v.integer()), isTold: v.boolean() }),
  ),
  stuff: v.array(v.object({ name: v.string(), isTold: v.boolean() })),
  scenes: v.array(v.object({ name: v.string(), isTold: v.boolean() })),
  /** Verbs for what is done, as captioners write them. */
  acts: v.array(v.string()),
  /** By label of the detector: the name, its sort (both places in `names`) and the stuff that would bear it out. */
  detector: v.record(v.string(), v.object({ name: maybePlace, sort: maybePlace, stuff: maybePlace })),
  /** Sorts of names that have a weight of their own. */
  sorts: v.array(v.string()),
  animals: v.array(v.string()),
  /** Coefficients, in the order of the inputs in evidence.ts. */
  logistic: v.object({ objects: weights, names: weights }),
});

/** The names of the heads' outputs, and the logistic regressions that weigh them. */
export type ListerNames = v.InferOutput<typeof ListerNamesSchema>;

/** @throws where the value is not the content of a file of names */
export function parseListerNames(value: unknown): ListerNames {
  return v.parse(ListerNamesSchema, value);
}

/** The names above one, nearest first; itself included. */
export function chainOf(names: ListerNames['names'], at: number): number[] {
  const chain: number[] = [];
  for (let next = at; next >= 0 && chain.length < names.length; next = names[next]?.parent ?? -1) {
    chain.push(next);
  }
  return chain;
}
