import * as v from 'valibot';
import { FAMILIES } from './caption-card.ts';

const score = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Measured against Flickr8k's references. All but the counts are multiplied by 100. */
const Quality = v.strictObject({
  bleu1: score,
  bleu2: score,
  bleu3: score,
  bleu4: score,
  cider: score,
  rougeL: score,
  distinctCaptions: count,
  distinctWords: count,
});
export type Quality = v.InferOutput<typeof Quality>;

const Gender = v.strictObject({
  /** Pictures whose references all state the same gender. */
  pictures: count,
  /** Share of them whose caption states a gender. */
  stated: share,
  /** Share of them whose caption states the other gender. */
  wrong: share,
});

/** Captions sorted by confidence, weakest first, in groups of equal size. */
const Reliability = v.array(v.strictObject({ count, confidence: share, right: share }));
export type Reliability = v.InferOutput<typeof Reliability>;

/** How far the confidence can be trusted, on one set of pictures for which the truth is known. */
const Trust = v.strictObject({
  set: v.string(),
  pictures: count,
  /** Share of all captions whose every noun is right. */
  right: share,
  /** Share of the pictures whose caption is said, share of those captions that are false, and its 95 % interval. */
  said: share,
  false: share,
  interval: v.strictTuple([share, share]),
  reliability: Reliability,
  /**
   * What would be said, and how much of it would be false, if every caption with a confidence of at least `level` were
   * said.
   */
  coverage: v.array(v.strictObject({ level: share, said: share, false: share })),
});
export type Trust = v.InferOutput<typeof Trust>;

const ModelScore = v.strictObject({
  id: v.string(),
  name: v.string(),
  family: v.picklist(FAMILIES),
  version: v.string(),
  /** Size of all its files, shared ones included. */
  bytes: count,
  pictures: count,
  beamSize: count,
  /** In the model's own words. */
  asModel: Quality,
  /** In the default wording, which states no gender. */
  neutral: Quality,
  /** The neutral wording states no gender. `whenSure` states it where the model is sure, as its card says. */
  gender: v.strictObject({ asModel: Gender, neutral: Gender, whenSure: Gender }),
  /** Shares of the pictures by what the extension does with them. */
  tiers: v.strictObject({ said: share, hedged: share, list: share, refused: share }),
  /** CIDEr in the neutral wording: of the captions that are said, and of those that are said or hedged (`spoken`). */
  ofSaid: v.strictObject({ said: score, spoken: score }),
  /**
   * On the split that was scored, and on photographs that are unlike it. Empty for models that were scored without it.
   */
  trust: v.array(Trust),
  /** Median milliseconds. */
  milliseconds: v.strictObject({ encode: score, caption: score, whole: score }),
  /** The same ten pictures for every model. `right`: every noun of the caption occurs in a reference. */
  examples: v.array(
    v.strictObject({ picture: v.string(), caption: v.string(), reference: v.string(), right: v.boolean() }),
  ),
});
export type ModelScore = v.InferOutput<typeof ModelScore>;

/** What `npm run scorecard` writes to models/scorecard.json. */
export const ScorecardSchema = v.strictObject({
  dataset: v.literal('Flickr8k'),
  split: v.picklist(['test', 'dev']),
  machine: v.string(),
  models: v.array(ModelScore),
});
export type Scorecard = v.InferOutput<typeof ScorecardSchema>;
