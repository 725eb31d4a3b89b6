import { floatsOf, fromFront, sizeOf, type Value } from '#models/engine/graph/tensor/value.ts';
import { integer, type Operator } from './operator.ts';

/** Stretches along an axis: `inner` numbers lie between two neighbours. */
function alongAxis({ dims }: Value, axis: number): { length: number; inner: number; outer: number } {
  return { length: dims[axis]!, inner: sizeOf(dims.slice(axis + 1)), outer: sizeOf(dims.slice(0, axis)) };
}

const softmaxOf =
  (isLog: boolean): Operator =>
  ([value], attributes) => {
    const { data } = value!;
    const axis = fromFront(integer(attributes, 'axis', -1), value!.dims.length);
    const { length, inner, outer } = alongAxis(value!, axis);
    const result = floatsOf(value!.dims);
    for (let stretch = 0; stretch < outer * inner; stretch++) {
      const start = Math.floor(stretch / inner) * length * inner + (stretch % inner);
      const end = start + length * inner;
      let most = -Infinity;
      for (let at = start; at < end; at += inner) if (data[at]! > most) most = data[at]!;
      let sum = 0;
      for (let at = start; at < end; at += inner) sum += Math.exp(data[at]! - most);
      const logSum = Math.log(sum);
      for (let at = start; at < end; at += inner) {
        const difference = data[at]! - most;
        result.data[at] = isLog ? difference - logSum : Math.exp(difference) / sum;
      }
    }
    return [result];
  };

const layerNormalization: Operator = ([value, gain, bias], attributes) => {
  const { dims, data } = value!;
  const axis = fromFront(integer(attributes, 'axis', -1), dims.length);
  const epsilon = attributes.get('epsilon')?.float ?? 1e-5;
  const length = sizeOf(dims.slice(axis));
  const result = floatsOf(dims);
  for (let start = 0; start < data.length; start += length) {
    let sum = 0;
    for (let at = start; at < start + length; at++) sum += data[at]!;
    const mean = sum / length;
    let squares = 0;
    for (let at = start; at < start + length; at++) squares += (data[at]! - mean) ** 2;
    const factor = 1 / Math.sqrt(squares / length + epsilon);
    for (let at = 0; at < length; at++) {
      const even = (data[start + at]! - mean) * factor;
      result.data[start + at] = even * gain!.data[at]! + (bias?.data[at] ?? 0);
    }
  }
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

export const NORMALISATIONS: Record<string, Operator> = {
  Softmax: softmaxOf(false),
  LogSoftmax: softmaxOf(true),
  LayerNormalization: layerNormalization,
  BatchNormalization: batchNormalization,
};
