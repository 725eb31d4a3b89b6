import { biasOf } from './matrix.ts';
import { floatWeights, integerWeights, packFours } from './pack-weights.ts';
import type { DepthwiseLayer } from './plan.ts';
import type { Making, Step } from './step.ts';
import { firstPixel, rowLength, tensorOf } from './tensors.ts';
import { CHANNELS_AT_A_TIME, FLOAT_BYTES, SIX } from './units.ts';

/** A depthwise convolution. It gives codes, in the range that the 1x1 convolution after it can take. */
export function createDepthwise(layer: DepthwiseLayer, { placed, plan, reader, constants }: Making): Step {
  const from = tensorOf(placed, layer.from);
  const to = tensorOf(placed, layer.to);
  const { channels, side, stride, padding } = layer;
  const users = plan.layers.filter((other) => 'from' in other && other.from === layer.to);
  const [user] = users;
  if (user?.type !== 'pointwise' || users.length > 1 || channels % CHANNELS_AT_A_TIME !== 0) {
    throw new Error(`The kernels cannot compute "${layer.to}" of the encoder's plan.`);
  }
  const unit = integerWeights(user.weights, user.channels, reader).largestActivation / SIX;
  const weights = constants.add(packFours(floatWeights(layer.weights, channels, reader), channels));
  const biases = constants.add(biasOf(layer.bias, reader));
  const pixel = channels * FLOAT_BYTES;
  const row = rowLength(from) * pixel;
  const first = from.at + firstPixel(from) - padding[0] * row - padding[1] * pixel;
  return ({ kernels }) => {
    // prettier-ignore
    kernels.depthwise(first, weights(), biases(), to.at, row, to.height, to.width, channels, side, stride, unit, 0, 0);
  };
}
