import * as v from 'valibot';
import { count, name, share } from './card-parts.ts';

/** The signals that a confidence can be computed from. models/judge/signals.ts takes them from Findings. */
export const SIGNALS = [
  'meanLogProbability',
  'lowestLogProbability',
  'namesBeing',
  'beingScore',
  'untoldBeing',
  'objectScore',
  'nounLogOdds',
  'similarity',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** How the confidence in a caption is computed: a logistic regression over signals. */
export const Confidence = v.pipe(
  v.strictObject({
    method: v.literal('logistic'),
    note: name,
    /**
     * By data set, cross-validated: the share of pictures whose caption is said, the share of those captions that are
     * false, and the 95 % interval of that share.
     */
    judged: v.optional(
      v.record(
        name,
        v.strictObject({
          pictures: count,
          said: share,
          false: share,
          interval: v.strictTuple([share, share]),
        }),
      ),
    ),
    signals: v.pipe(v.array(v.picklist(SIGNALS)), v.minLength(1)),
    /** One for each signal. */
    weights: v.array(v.number()),
    intercept: v.number(),
    /** Probability of being right from which a caption that the detector does not contradict is said. */
    saidFrom: share,
    /** The same for a caption that is hedged ("possibly"). */
    hedgedFrom: share,
  }),
  v.check(({ signals, weights }) => signals.length === weights.length, 'needs as many weights as signals'),
  v.check(
    ({ saidFrom, hedgedFrom }) => hedgedFrom <= saidFrom,
    'hedges from a higher probability than it says',
  ),
);
export type Confidence = v.InferOutput<typeof Confidence>;
