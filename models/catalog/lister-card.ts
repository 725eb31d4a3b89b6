import * as v from 'valibot';
import { commonFields, name, share } from './card-parts.ts';

/** The lowest probability from which a name may be told, by where it comes from. */
const Levels = v.strictObject({
  /** An object of the detector, re-scored. */
  objects: share,
  /** A plain name of ImageNet's classes. */
  names: share,
  /** Stuff that is easily seen: sky, trees, water. */
  plainStuff: share,
  stuff: share,
  scenes: share,
});
export type Levels = v.InferOutput<typeof Levels>;

/**
 * The card of the heads that list what a photo shows: objects, stuff, scenes and ImageNet's names, each with a calibrated
 * probability. They read the outputs of the shared trunk, and hold for that trunk only.
 */
export const ListerCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('lister'),
    ...commonFields,
    /** It takes outputs of the trunk under their own names. */
    heads: v.strictObject({
      file: name,
      inputs: v.pipe(v.array(name), v.minLength(1)),
      /** The outputs, by what they tell. */
      outputs: v.strictObject({ names: name, stuff: name, cells: name, scenes: name, acts: name }),
    }),
    /** Further outputs of the trunk: what the detector saw, and where. */
    detector: v.strictObject({ scores: name, counts: name, regions: name, boxes: name, labels: name }),
    /** The file that names the outputs, with the logistic regressions over them. */
    names: name,
    thresholds: v.strictObject({
      /** From where a photo's list is told flat, if all of its parts reach it. */
      said: Levels,
      /** From where a name is listed as what the photo may show. */
      list: Levels,
    }),
    /** SHA-256 of the trunk that the heads were fitted to. */
    trunk: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal')),
  }),
  v.check(
    ({ heads, names, detector, files }) =>
      [heads.file, names, detector.labels].every((file) => file in files),
    'names a file that is not among its files',
  ),
);
export type ListerCard = v.InferOutput<typeof ListerCardSchema>;
