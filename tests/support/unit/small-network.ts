import type { Layer, Plan, Span, Weights } from '#models/engine/network/plan.ts';
import type { PlainWeights } from './plain-network.ts';

/** A number between -1 and 1; the same sequence for the same seed. */
function createNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x3fff_ffff - 1;
  };
}

/** A model's file, filled with noise as layers ask for weights. */
export function createSmallModel(seed: number) {
  const noise = createNoise(seed);
  const bytes: number[] = [];
  const known: PlainWeights = new Map();
  const append = (values: Float32Array | Int8Array): Span => {
    const at = bytes.length;
    bytes.push(...new Uint8Array(values.buffer));
    return [at, values.length];
  };
  /** Weights for a result: codes with a scale for each channel, or floats. */
  const weigh = (
    to: string,
    channels: number,
    each: number,
    coded: boolean,
  ): { weights: Weights; bias: Span[] } => {
    const floats = Float32Array.from({ length: channels * each }, () => noise() / Math.sqrt(each));
    const bias = [0, 1].map(() => Float32Array.from({ length: channels }, noise));
    const spans = bias.map(append);
    const sums = [...bias[0]!].map((value, at) => value + bias[1]![at]!);
    if (!coded) {
      known.set(to, { weights: [...floats], bias: sums });
      return { weights: { floats: append(floats) }, bias: spans };
    }
    const scales = Float32Array.from({ length: channels }, () => (1.5 + noise()) / 127 / Math.sqrt(each));
    const codes = Int8Array.from({ length: channels * each }, () => Math.round(noise() * 127));
    known.set(to, {
      weights: [...codes].map((code, at) => code * scales[Math.floor(at / each)]!),
      bias: sums,
    });
    return { weights: { codes: append(codes), scales: append(scales) }, bias: spans };
  };
  return { weigh, known, file: () => new Uint8Array(bytes).buffer };
}

type Model = ReturnType<typeof createSmallModel>;

/** Height and width, input and output channels, whether weights are codes. */
type Shape = [side: number, depth: number, channels: number, coded: boolean];

function pointwise(
  model: Model,
  from: string,
  to: string,
  [side, depth, channels, coded]: Shape,
  more: { relu6?: boolean; add?: string } = {},
): Layer {
  const weighed = model.weigh(to, channels, depth, coded);
  return {
    type: 'pointwise',
    from,
    to,
    height: side,
    width: side,
    channels,
    depth,
    relu6: false,
    ...weighed,
    ...more,
  };
}

function depthwise(
  model: Model,
  from: string,
  to: string,
  [height, channels, coded]: [number, number, boolean],
  side: number,
  stride: number,
  padding: number,
): Layer {
  const weighed = model.weigh(to, channels, side ** 2, coded);
  return {
    type: 'depthwise',
    from,
    to,
    height,
    width: height,
    channels,
    ...weighed,
    side,
    stride,
    padding: [padding, padding, padding, padding],
  };
}

function stem(model: Model, to: string): Layer {
  const picture = {
    picture: 18,
    mean: 127.5,
    divisor: 127.5,
    padding: [0, 0, 1, 1] as [number, number, number, number],
  };
  return {
    type: 'stem',
    to,
    height: 9,
    width: 9,
    channels: 16,
    ...model.weigh(to, 16, 27, false),
    ...picture,
  };
}

function output(...from: string[]) {
  return { from, shape: [1], isGiven: true, isTaken: true };
}

/**
 * Every type of layer, and what they do beside the usual: a picture that is resized, borders on some sides only, a result that two
 * depthwise layers and a 1x1 take, weights as codes and as floats, sums, numbers of pixels and channels that are no multiples.
 */
export function createSmallNetwork(seed: number) {
  const model = createSmallModel(seed);
  const layers = [
    stem(model, 'stem'),
    depthwise(model, 'stem', 'even', [9, 16, false], 5, 1, 2),
    pointwise(model, 'even', 'narrow', [9, 16, 24, true]),
    pointwise(model, 'stem', 'beside', [9, 16, 24, true], { add: 'narrow' }),
    pointwise(model, 'beside', 'wide', [9, 24, 40, false], { relu6: true }),
    depthwise(model, 'wide', 'halved', [4, 40, true], 3, 2, 0),
    depthwise(model, 'wide', 'third', [5, 40, true], 3, 2, 1),
    pointwise(model, 'halved', 'one', [4, 40, 13, true]),
    pointwise(model, 'third', 'other', [5, 40, 8, true], { relu6: true }),
    { type: 'mean' as const, from: 'wide', to: 'mean' },
    pointwise(model, 'mean', 'classes', [1, 40, 5, true]),
  ];
  const outputs = {
    map: output('wide'),
    parts: output('one', 'other'),
    mean: output('mean'),
    classes: output('classes'),
  };
  const plan: Plan = { input: 'pixels', picture: 12, layers, outputs };
  const noise = createNoise(seed + 1);
  const pixels = Uint8Array.from({ length: 12 * 12 * 3 }, () => Math.floor((noise() + 1) * 127.9));
  return { plan, known: model.known, model: model.file(), pixels };
}
