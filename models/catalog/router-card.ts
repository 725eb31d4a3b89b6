import * as v from 'valibot';
import { commonFields, name, share } from './card-parts.ts';
import { EncoderInput } from './encoder-input.ts';

const RouterThresholds = v.strictObject({
  /** Probability from which the most probable kind counts as certain, where it is photo. */
  photo: share,
  /** The same for every other kind. */
  other: share,
  /** Probability of words from which a picture is read. */
  words: share,
  /** Probability from which a chart's type is told. */
  chart: share,
});
export type RouterThresholds = v.InferOutput<typeof RouterThresholds>;

/** A second network, which works on the outputs of the trunk. It is asked where the first is not sure enough. */
const SecondLook = v.strictObject({
  file: name,
  encoder: EncoderInput,
  /**
   * Outputs of the encoder, taken under the same names. It also takes `statistics`, and the probabilities of the first
   * look as `first`.
   */
  inputs: v.pipe(v.array(name), v.minLength(1)),
  /** Probability from which the first look is enough. */
  sureFrom: share,
});

/** The card of the network that tells what kind of picture it is. */
export const RouterCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('router'),
    ...commonFields,
    network: v.strictObject({ file: name }),
    secondLook: v.optional(SecondLook),
    thresholds: RouterThresholds,
  }),
  v.check(
    ({ network, secondLook, files }) =>
      [network.file, ...(secondLook ? [secondLook.file, secondLook.encoder.file] : [])].every(
        (file) => file in files,
      ),
    'names a file that is not among its files',
  ),
);
export type RouterCard = v.InferOutput<typeof RouterCardSchema>;
