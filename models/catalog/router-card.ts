import * as v from 'valibot';
import { commonFields, name, share } from './card-parts.ts';

const Thresholds = v.strictObject({
  /** Probability from which the most probable kind is taken where it is photo. */
  photo: share,
  /** The same for every other kind. */
  other: share,
  /** Probability of words from which a picture is read. */
  words: share,
  /** Probability from which a chart's type is told. */
  chart: share,
});
export type RouterThresholds = v.InferOutput<typeof Thresholds>;

/** The card of the network that tells what kind of picture it is. There is one, and nobody chooses it. */
export const RouterCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('router'),
    ...commonFields,
    network: v.strictObject({ file: name }),
    thresholds: Thresholds,
  }),
  v.check((card) => card.network.file in card.files, 'names a file that is not among its files'),
);
export type RouterCard = v.InferOutput<typeof RouterCardSchema>;
