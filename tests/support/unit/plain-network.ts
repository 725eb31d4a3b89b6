import type { Layer, Plan } from '#models/engine/network/plan.ts';

/** Numbers pixel by pixel, channels last. */
export interface PlainTensor {
  height: number;
  width: number;
  channels: number;
  values: Float64Array;
}

/** Weights and bias of each layer by the name of its result, as numbers. */
export type PlainWeights = Map<string, { weights: number[]; bias: number[] }>;

/** Computes a plan as slowly and plainly as can be: what the kernels are compared with. */
export function computePlainly(
  plan: Plan,
  known: PlainWeights,
  pixels: Uint8Array,
): Map<string, PlainTensor> {
  const results = new Map<string, PlainTensor>();
  for (const layer of plan.layers)
    results.set(layer.to, compute(layer, plan.picture, known, results, pixels));
  return results;
}

function compute(
  layer: Layer,
  side: number,
  known: PlainWeights,
  results: ReadonlyMap<string, PlainTensor>,
  pixels: Uint8Array,
): PlainTensor {
  if (layer.type === 'mean') return mean(results.get(layer.from)!);
  const { weights, bias } = known.get(layer.to)!;
  const { height, width, channels } = layer;
  if (layer.type === 'pointwise') {
    const { values } = convolve(
      results.get(layer.from)!,
      { ...layer, side: 1, stride: 1 },
      weights,
      bias,
      [0, 0],
    );
    const others = layer.add === undefined ? null : results.get(layer.add)!.values;
    const sums = others ? values.map((value, at) => value + others[at]!) : values;
    return { height, width, channels, values: layer.relu6 ? sums.map(relu6) : sums };
  }
  const isStem = layer.type === 'stem';
  const from = isStem
    ? resized(pixels, side, layer.picture, layer.mean, layer.divisor)
    : results.get(layer.from)!;
  const shape = isStem ? { ...layer, side: 3, stride: 2 } : layer;
  const result = convolve(from, shape, weights, bias, [layer.padding[0], layer.padding[1]], !isStem);
  return { ...result, values: result.values.map(relu6) };
}

const relu6 = (value: number) => Math.min(Math.max(value, 0), 6);

function mean({ height, width, channels, values }: PlainTensor): PlainTensor {
  const sums = new Float64Array(channels);
  for (const [at, value] of values.entries()) sums[at % channels]! += value / (height * width);
  return { height: 1, width: 1, channels, values: sums };
}

function convolve(
  from: PlainTensor,
  { height, width, channels, side, stride }: Omit<PlainTensor, 'values'> & { side: number; stride: number },
  weights: number[],
  bias: number[],
  [above, left]: [number, number],
  isDepthwise = false,
): PlainTensor {
  const depth = isDepthwise ? 1 : from.channels;
  const values = new Float64Array(height * width * channels);
  for (const at of values.keys()) {
    const [channel, pixel] = [at % channels, Math.floor(at / channels)];
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    let sum = bias[channel]!;
    for (const [place, weight] of weights
      .slice(channel * depth * side ** 2, (channel + 1) * depth * side ** 2)
      .entries()) {
      const fromX = x * stride - left + (place % side);
      const fromY = y * stride - above + (Math.floor(place / side) % side);
      const inner = isDepthwise ? channel : Math.floor(place / side ** 2);
      if (fromX < 0 || fromY < 0 || fromX >= from.width || fromY >= from.height) continue;
      sum += weight * from.values[(fromY * from.width + fromX) * from.channels + inner]!;
    }
    values[at] = sum;
  }
  return { height, width, channels, values };
}

/** Bilinear, pixels counted from their centres. */
function resized(pixels: Uint8Array, from: number, to: number, mean: number, divisor: number): PlainTensor {
  const values = new Float64Array(to * to * 3);
  const axis = Array.from({ length: to }, (_, at) =>
    Math.min(Math.max(((at + 0.5) * from) / to - 0.5, 0), from - 1),
  );
  const at = (y: number, x: number, colour: number) =>
    pixels[(Math.min(y, from - 1) * from + Math.min(x, from - 1)) * 3 + colour]!;
  for (const place of values.keys()) {
    const [colour, pixel] = [place % 3, Math.floor(place / 3)];
    const [x, y] = [axis[pixel % to]!, axis[Math.floor(pixel / to)]!];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const row = (which: number) =>
      at(which, left, colour) * (1 - x + left) + at(which, left + 1, colour) * (x - left);
    values[place] = (row(top) * (1 - y + top) + row(top + 1) * (y - top) - mean) / divisor;
  }
  return { height: to, width: to, channels: 3, values };
}
