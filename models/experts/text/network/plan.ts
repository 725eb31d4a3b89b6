import * as v from 'valibot';
import { count } from '#models/catalog/card-parts.ts';

/** Where floats lie in the detector's file: the first byte, and how many there are. */
const Span = v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), count]);
export type FloatSpan = v.InferOutput<typeof Span>;

/** One number for all channels, or one for each. */
const Numbers = v.union([v.number(), v.array(v.number())]);

/** A convolution, and what is done to its sums: times `factor`, plus `shift`, then the curve. */
const Convolution = v.strictObject({
  weights: Span,
  bias: v.optional(Span),
  factor: v.optional(Numbers),
  shift: v.optional(Numbers),
  curve: v.optional(
    v.variant('type', [
      v.strictObject({ type: v.literal('relu') }),
      /** Times `gain`, plus `offset` in the end. */
      v.strictObject({ type: v.literal('hard-swish'), gain: v.number(), offset: v.number() }),
    ]),
  ),
});
export type PlannedConvolution = v.InferOutput<typeof Convolution>;

/** Weighs the channels by what two small layers make of their means (Hu et al. 2018, "Squeeze-and-Excitation Networks"). */
const Squeeze = v.strictObject({
  down: Convolution,
  up: Convolution,
  /** Of the hard sigmoid in the end. */
  slope: v.number(),
  /** Whether the weighed channels are added to the channels, or stand in their place. */
  isAdded: v.boolean(),
});
export type PlannedSqueeze = v.InferOutput<typeof Squeeze>;

const Block = v.strictObject({
  channels: count,
  side: count,
  stride: count,
  depthwise: Convolution,
  squeeze: v.nullable(Squeeze),
  pointwise: Convolution,
});

const Weighed = v.strictObject({ convolution: Convolution, squeeze: Squeeze });

/**
 * PP-OCRv4's text detector: PP-LCNetV3, a feature pyramid of residual squeeze and excitation, and the head of differentiable
 * binarisation. models/training/reading/plan_detector.py writes it.
 */
export const DetectorPlanSchema = v.strictObject({
  stem: Convolution,
  blocks: v.array(Block),
  /** The finest map first. */
  scales: v.pipe(
    v.array(v.strictObject({ narrow: Convolution, wide: Weighed, out: Weighed })),
    v.minLength(1),
  ),
  head: v.strictObject({ convolution: Convolution, first: Convolution, second: Convolution }),
});
export type DetectorPlan = v.InferOutput<typeof DetectorPlanSchema>;
