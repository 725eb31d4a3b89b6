import * as v from 'valibot';
import { count, name } from '#models/catalog/card-parts.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Where numbers lie in the model's file: the first byte, and how many numbers there are. */
const Span = v.strictTuple([whole, count]);
export type Span = v.InferOutput<typeof Span>;

/** Output channels come first. Codes are int8 and have one scale for each output channel. */
const Weights = v.union([v.strictObject({ codes: Span, scales: Span }), v.strictObject({ floats: Span })]);
export type Weights = v.InferOutput<typeof Weights>;

const convolution = {
  to: name,
  /** Of the result. */
  height: count,
  width: count,
  channels: count,
  weights: Weights,
  /** Added up: one float for each channel. */
  bias: v.pipe(v.array(Span), v.minLength(1)),
};
/** Pixels of zeros around the input: above, left, below, right. */
const Padding = v.strictTuple([whole, whole, whole, whole]);

/** The first convolution: 3x3 with stride 2 over the picture's bytes, and ReLU6. */
const Stem = v.strictObject({
  type: v.literal('stem'),
  ...convolution,
  /** The picture is made this large first, bilinearly; a byte then counts (byte - mean) / divisor. */
  picture: count,
  mean: v.number(),
  divisor: v.number(),
  padding: Padding,
});
export type StemLayer = v.InferOutput<typeof Stem>;

/** 1x1. `add` is a result that is added to this one. */
const Pointwise = v.strictObject({
  type: v.literal('pointwise'),
  from: name,
  ...convolution,
  depth: count,
  relu6: v.boolean(),
  add: v.optional(name),
});
export type PointwiseLayer = v.InferOutput<typeof Pointwise>;

/** Each channel for itself, and ReLU6. */
const Depthwise = v.strictObject({
  type: v.literal('depthwise'),
  from: name,
  ...convolution,
  side: count,
  stride: count,
  padding: Padding,
});
export type DepthwiseLayer = v.InferOutput<typeof Depthwise>;

/** The mean of each channel. */
const Mean = v.strictObject({ type: v.literal('mean'), from: name, to: name });

const Output = v.strictObject({
  /** The results that it consists of, one after the other. */
  from: v.pipe(v.array(name), v.minLength(1)),
  shape: v.array(count),
  /** Whether it is an output of the whole model, and whether the model that comes after the convolutions takes it. */
  isGiven: v.boolean(),
  isTaken: v.boolean(),
});

/** The convolutions of an encoder in the order in which they are computed (models/training/captioners/altcap/export/plan.py). */
export const PlanSchema = v.strictObject({
  /** The name of what goes in: the bytes of a square picture, three for each pixel, and its width. */
  input: name,
  picture: count,
  layers: v.array(v.variant('type', [Stem, Pointwise, Depthwise, Mean])),
  outputs: v.record(name, Output),
});
export type Plan = v.InferOutput<typeof PlanSchema>;
export type Layer = Plan['layers'][number];
