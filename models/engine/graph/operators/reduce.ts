import { alike, fromFront, sizeOf, type Numbers, type Value } from '#models/engine/graph/tensor/value.ts';
import { transposed } from './transpose.ts';
import { integer, integers, type Operator } from './operator.ts';

/** One number of `length` neighbours, from `start`. */
type Reduce = (data: Numbers, start: number, length: number) => number;

/**
 * Reduces the axes that the attribute or, in newer versions of the standard, the second input names; all of them where none
 * is named.
 */
const reduction =
  (reduce: Reduce): Operator =>
  ([value, axes], attributes) => {
    const rank = value!.dims.length;
    const named =
      integers(attributes, 'axes') ?? (axes ? [...axes.data] : value!.dims.map((_, axis) => axis));
    const reduced = named.map((axis) => fromFront(axis, rank));
    const keeps = integer(attributes, 'keepdims', 1) === 1;
    return [reduceAxes(value!, reduced, keeps, reduce)];
  };

function reduceAxes(value: Value, reduced: readonly number[], keeps: boolean, reduce: Reduce): Value {
  const { dims } = value;
  const others = dims.map((_, axis) => axis).filter((axis) => !reduced.includes(axis));
  // The reduced ones become neighbours.
  const { data } = transposed(value, [...others, ...reduced]);
  const length = sizeOf(reduced.map((axis) => dims[axis]!));
  const result = alike(data, data.length / length);
  for (let at = 0; at < result.length; at++) result[at] = reduce(data, at * length, length);
  const left = keeps
    ? dims.map((size, axis) => (reduced.includes(axis) ? 1 : size))
    : others.map((axis) => dims[axis]!);
  return { dims: left, data: result };
}

function sum(data: Numbers, start: number, length: number): number {
  let total = 0;
  for (let at = start; at < start + length; at++) total += data[at]!;
  return total;
}

function largest(data: Numbers, start: number, length: number): number {
  let most = -Infinity;
  for (let at = start; at < start + length; at++) if (data[at]! > most) most = data[at]!;
  return most;
}

function squares(data: Numbers, start: number, length: number): number {
  let total = 0;
  for (let at = start; at < start + length; at++) total += data[at]! * data[at]!;
  return total;
}

function logSumExp(data: Numbers, start: number, length: number): number {
  const most = largest(data, start, length);
  let total = 0;
  for (let at = start; at < start + length; at++) total += Math.exp(data[at]! - most);
  return most + Math.log(total);
}

const placeOfLargest: Reduce = (data, start, length) =>
  data.subarray(start, start + length).indexOf(largest(data, start, length));

/** The first where several are the largest. */
const argMax: Operator = ([value], attributes) => {
  const axis = fromFront(integer(attributes, 'axis', 0), value!.dims.length);
  const found = reduceAxes(value!, [axis], integer(attributes, 'keepdims', 1) === 1, placeOfLargest);
  return [{ dims: found.dims, data: Int32Array.from(found.data) }];
};

export const REDUCTIONS: Record<string, Operator> = {
  ReduceSum: reduction(sum),
  ReduceMean: reduction((data, start, length) => sum(data, start, length) / length),
  ReduceMax: reduction(largest),
  ReduceL2: reduction((data, start, length) => Math.sqrt(squares(data, start, length))),
  ReduceLogSumExp: reduction(logSumExp),
  ArgMax: argMax,
};
