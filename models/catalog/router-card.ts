import * as v from 'valibot';
import { KINDS } from '#utils/domain/kinds.ts';
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

/** A network that works on the outputs of the trunk too, and tells the kinds that the two looks do not know. */
const LateKinds = v.strictObject({
  file: name,
  /** Outputs of the encoder of the second look, taken under the same names. It also takes `statistics`. */
  inputs: v.pipe(v.array(name), v.minLength(1)),
  /** Probability from which what the looks took for a photo is of the kind. A photo that is lost gets no caption. */
  sureFrom: v.strictObject({ painting: share, map: share }),
  /** The same for what they took for anything else. */
  sureFromElse: v.strictObject({ painting: share, map: share }),
  /** What pictures of these kinds are taken for at the first look, and how sure that must be for no other look to be taken. */
  takenFor: v.strictObject({ kinds: v.array(v.picklist(KINDS)), sureFrom: share }),
});

/** The card of the network that tells what kind of picture it is. */
export const RouterCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('router'),
    ...commonFields,
    network: v.strictObject({ file: name }),
    secondLook: v.optional(SecondLook),
    lateKinds: v.optional(LateKinds),
    thresholds: RouterThresholds,
  }),
  v.check(
    ({ network, secondLook, lateKinds, files }) =>
      [
        network.file,
        ...(secondLook ? [secondLook.file, secondLook.encoder.file] : []),
        ...(lateKinds ? [lateKinds.file] : []),
      ].every((file) => file in files),
    'names a file that is not among its files',
  ),
  v.check(
    ({ secondLook, lateKinds }) => !lateKinds || secondLook !== undefined,
    'tells late kinds without a second look, whose encoder they need',
  ),
);
export type RouterCard = v.InferOutput<typeof RouterCardSchema>;
