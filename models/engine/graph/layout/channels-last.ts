import { integer, integers, type Operator } from '#models/engine/graph/operators/operator.ts';
import { transposed } from '#models/engine/graph/operators/transpose.ts';
import type { Attributes } from '#models/engine/graph/onnx/read-graph.ts';
import { fromFront, type Value } from '#models/engine/graph/tensor/value.ts';

/*
 * ONNX has the channels of a map before its rows, the kernels want them last. Maps stay as the kernels leave them as long as
 * operators do not care, and are turned for the first that does.
 */

/** The order in which the numbers of such a map lie, and back. */
const TO_LAST = [0, 2, 3, 1];
const FROM_LAST = [0, 3, 1, 2];
const CHANNELS = 1;

/** The map's own dimensions, as its numbers lie. */
const asLaid = ({ dims, data }: Value): Value => ({ dims: TO_LAST.map((axis) => dims[axis]!), data });

/** The tensor with its numbers in the order of its dimensions. */
export function plain(value: Value): Value {
  if (value.channelsLast) return transposed(asLaid(value), FROM_LAST);
  return value.swapped ? unswapped(value) : value;
}

function unswapped({ dims, data }: Value): Value {
  const last = dims.length - 1;
  const order = dims.map((_, axis) => (axis < last - 1 ? axis : 2 * last - 1 - axis));
  return transposed({ dims: order.map((axis) => dims[axis]!), data }, order);
}

/** The map with channels last. */
export function channelsLast(given: Value): Value {
  if (given.channelsLast) return given;
  const value = plain(given);
  return { dims: value.dims, data: transposed(value, TO_LAST).data, channelsLast: true };
}

/** Operators that look at each number by itself. */
const EACH = new Set(['Relu', 'Clip', 'Sigmoid', 'Tanh', 'Exp', 'Erf', 'Log', 'Cast', 'Identity']);
const PAIRS = new Set(['Add', 'Sub', 'Mul', 'Div']);
const REDUCTIONS = new Set(['ReduceMean', 'ReduceMax', 'ReduceSum']);

/**
 * What an operator makes of maps that lie with channels last, without turning them.
 * @returns null where they have to be turned
 */
export function onChannelsLast(
  operator: string,
  known: Operator,
  inputs: readonly (Value | undefined)[],
  attributes: Attributes,
): Value[] | null {
  if (EACH.has(operator)) return known(inputs, attributes);
  if (PAIRS.has(operator)) return onPair(known, inputs, attributes);
  if (operator === 'Concat') return joined(known, inputs as Value[], attributes);
  const axes = integers(attributes, 'axes');
  const isOverMap = axes?.length === 2 && axes[0] === 2 && axes[1] === 3;
  if (!REDUCTIONS.has(operator) || !isOverMap || integer(attributes, 'keepdims', 1) !== 0) return null;
  return known([asLaid(inputs[0]!)], new Map([...attributes, ['axes', { integers: [1, 2] }]]));
}

const fits = ({ channelsLast, data }: Value) => channelsLast || data.length === 1;
const laid = (value: Value): Value => (value.channelsLast ? asLaid(value) : { dims: [], data: value.data });

/** Two maps of the same dimensions, or a map and a single number. */
function onPair(
  known: Operator,
  inputs: readonly (Value | undefined)[],
  attributes: Attributes,
): Value[] | null {
  const [one, other] = inputs as [Value, Value];
  const areAlike = one.dims.join() === other.dims.join() || one.data.length === 1 || other.data.length === 1;
  if (!fits(one) || !fits(other) || !areAlike) return null;
  const { dims } = one.channelsLast ? one : other;
  const [result] = known([laid(one), laid(other)], attributes);
  return [{ dims, data: result!.data, channelsLast: true }];
}

function joined(known: Operator, inputs: readonly Value[], attributes: Attributes): Value[] | null {
  const rank = inputs[0]!.dims.length;
  if (fromFront(integer(attributes, 'axis', 0), rank) !== CHANNELS) return null;
  if (!inputs.every((value) => value.channelsLast)) return null;
  const [laid] = known(inputs.map(asLaid), new Map([['axis', { integer: 3, integers: [] }]]));
  return [{ dims: FROM_LAST.map((axis) => laid!.dims[axis]!), data: laid!.data, channelsLast: true }];
}
