import { floatsOf, fromFront, sizeOf, type Value } from '#models/engine/graph/tensor/value.ts';
import type { LoopSet } from './loop-set.ts';
import { integer, type Operator } from './operator.ts';
import { softmaxAlong } from './row-loops.ts';

/** Stretches along an axis: `inner` numbers lie between two neighbours. */
function alongAxis({ dims }: Value, axis: number): { length: number; inner: number } {
  return { length: dims[axis]!, inner: sizeOf(dims.slice(axis + 1)) };
}

const softmaxOf =
  (isLog: boolean, { softmax }: LoopSet): Operator =>
  ([value], attributes) => {
    const { dims, data } = value!;
    const along = alongAxis(value!, fromFront(integer(attributes, 'axis', -1), dims.length));
    const result = floatsOf(dims);
    if (along.inner === 1) softmax(result.data, data, along.length, isLog);
    else softmaxAlong(result.data, data, along, isLog);
    return [result];
  };

const layerNormalization =
  ({ normalise }: LoopSet): Operator =>
  ([value, gain, bias], attributes) => {
    const { dims, data } = value!;
    const axis = fromFront(integer(attributes, 'axis', -1), dims.length);
    if (gain!.data.length !== sizeOf(dims.slice(axis))) throw new RangeError('Each number has its own gain.');
    const result = floatsOf(dims);
    normalise(result.data, data, gain!.data, bias?.data, attributes.get('epsilon')?.float ?? 1e-5);
    return [result];
  };

/** By the mean and variance that were learnt: channels are the second axis. */
const batchNormalization: Operator = ([value, gain, bias, mean, variance], attributes) => {
  const { dims, data } = value!;
  const epsilon = attributes.get('epsilon')?.float ?? 1e-5;
  const { length: channels, inner } = alongAxis(value!, 1);
  const result = floatsOf(dims);
  for (let at = 0; at < data.length; at++) {
    const channel = Math.floor(at / inner) % channels;
    const factor = gain!.data[channel]! / Math.sqrt(variance!.data[channel]! + epsilon);
    result.data[at] = (data[at]! - mean!.data[channel]!) * factor + bias!.data[channel]!;
  }
  return [result];
};

export function normalisations(loops: LoopSet): Record<string, Operator> {
  return {
    Softmax: softmaxOf(false, loops),
    LogSoftmax: softmaxOf(true, loops),
    LayerNormalization: layerNormalization(loops),
    BatchNormalization: batchNormalization,
  };
}
