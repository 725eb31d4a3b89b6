import { asFloats, transposedCodes } from '#models/engine/graph/layout/codes.ts';
import { channelsLast, plain } from '#models/engine/graph/layout/channels-last.ts';
import { integer } from '#models/engine/graph/operators/operator.ts';
import { transposed } from '#models/engine/graph/operators/transpose.ts';
import type { Attributes } from '#models/engine/graph/onnx/read-graph.ts';
import { isCodes, type Codes, type Value } from '#models/engine/graph/tensor/value.ts';
import { roomFor } from '#models/engine/graph/tensor/room.ts';
import type { Workspace } from './workspace.ts';
import { convolveEach } from './convolve-each.ts';
import { createProduct } from './product.ts';
import { matrixWeights } from './weights.ts';
import { layPatches, windowsOf } from './windows.ts';

/**
 * Conv with weights that do not change: of all channels at once, or of each by itself.
 * @throws RangeError where channels are grouped otherwise
 */
export function convolveBy(
  given: Codes | Value,
  bias: Value | undefined,
  attributes: Attributes,
  workspace: Workspace,
): (value: Value) => Value {
  const groups = integer(attributes, 'group', 1);
  const isFlat = given.dims.length === 3;
  const weights = isFlat ? oneRowHigh(given) : given;
  const [channels, depth] = weights.dims;
  if (groups !== 1) {
    if (groups !== channels || depth !== 1) throw new RangeError(`${groups} groups are not known here.`);
    return convolveEach(isCodes(weights) ? asFloats(weights) : weights, bias, attributes, workspace);
  }
  const convolve = allChannels(weights, bias, attributes, workspace);
  if (!isFlat) return convolve;
  return (value) => {
    const [count, from, length] = value.dims as [number, number, number];
    const { dims, data } = plain(convolve({ dims: [count, from, 1, length], data: value.data }));
    return { dims: [count, dims[1]!, dims[3]!], data };
  };
}

function allChannels(
  weights: Codes | Value,
  bias: Value | undefined,
  attributes: Attributes,
  workspace: Workspace,
): (value: Value) => Value {
  // As the numbers under the kernel lie: rows, columns, channels.
  const order = [0, 2, 3, 1];
  const turned = isCodes(weights) ? transposedCodes(weights, order) : transposed(weights, order);
  const product = createProduct(matrixWeights(turned, 0), bias?.data as Float32Array | undefined, workspace);
  const [to, from, ...kernel] = weights.dims as [number, number, ...number[]];
  return (value) => {
    const { dims, data } = channelsLast(value);
    const count = dims[0]!;
    const windows = windowsOf(attributes, dims.slice(2), kernel);
    const pixels = windows.high * windows.wide;
    const result = roomFor(count * pixels * to);
    const size = data.length / count;
    for (let picture = 0; picture < count; picture++) {
      const source = data.subarray(picture * size, (picture + 1) * size) as Float32Array;
      result.set(product(pixels, layPatches(source, from, windows)), picture * pixels * to);
    }
    return { dims: [count, to, windows.high, windows.wide], data: result, channelsLast: true };
  };
}

const high = ([to, from, width]: readonly number[]) => [to!, from!, 1, width!];

/** Weights of a convolution along one axis. */
function oneRowHigh<Weights extends Codes | Value>(weights: Weights): Weights {
  const dims = high(weights.dims);
  if (!isCodes(weights)) return { ...weights, dims };
  const { scale } = weights;
  return { ...weights, dims, scale: scale && { dims: high(scale.dims), data: scale.data } };
}
