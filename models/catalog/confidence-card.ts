import * as v from 'valibot';
import { count, name, share } from './card-parts.ts';

/** What a confidence may be made of; models/judge/signals.ts takes them from Findings. */
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

/** How sure a captioner's card is of its captions: a logistic regression over signals. */
export const Confidence = v.pipe(
  v.strictObject({
    method: v.literal('logistic'),
    note: name,
    /** By set, cross-validated: share of the pictures whose caption is said, share of those that is false, its 95 % interval. */
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
    /** One a signal. */
    weights: v.array(v.number()),
    intercept: v.number(),
    /** Probability of being right from which a caption that the detector does not contradict is said. */
    saidFrom: share,
    /** The same for "possibly". */
    hedgedFrom: share,
  }),
  v.check(({ signals, weights }) => signals.length === weights.length, 'needs as many weights as signals'),
  v.check(({ saidFrom, hedgedFrom }) => hedgedFrom <= saidFrom, 'says what it would hedge'),
);
export type Confidence = v.InferOutput<typeof Confidence>;
