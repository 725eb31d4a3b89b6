import { alike, fromFront, sizeOf, type Numbers, type Value } from '#models/engine/graph/tensor/value.ts';
import { integer, integers, type Operator } from './operator.ts';

/** One number of `length` that lie `step` apart, from `start`. */
type Reduce = (data: Numbers, start: number, length: number, step: number) => number;

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
    const reduced = named.map((axis) => fromFront(axis, rank)).toSorted((a, b) => a - b);
    return [reduceAxes(value!, reduced, integer(attributes, 'keepdims', 1) === 1, reduce)];
  };

/** @throws RangeError where the axes are not neighbours */
function reduceAxes(
  { dims, data }: Value,
  reduced: readonly number[],
  keeps: boolean,
  reduce: Reduce,
): Value {
  const [first, last] = [reduced[0]!, reduced.at(-1)!];
  if (last - first !== reduced.length - 1) throw new RangeError('Only neighbouring axes are reduced here.');
  const length = sizeOf(dims.slice(first, last + 1));
  const inner = sizeOf(dims.slice(last + 1));
  const result = alike(data, data.length / length);
  for (let at = 0; at < result.length; at++) {
    const block = Math.floor(at / inner);
    result[at] = reduce(data, block * length * inner + (at - block * inner), length, inner);
  }
  const ones = keeps ? reduced.map(() => 1) : [];
  return { dims: [...dims.slice(0, first), ...ones, ...dims.slice(last + 1)], data: result };
}

const sum: Reduce = (data, start, length, step) => {
  let total = 0;
  for (let count = 0, at = start; count < length; count++, at += step) total += data[at]!;
  return total;
};

const largest: Reduce = (data, start, length, step) => {
  let most = -Infinity;
  for (let count = 0, at = start; count < length; count++, at += step) if (data[at]! > most) most = data[at]!;
  return most;
};

const norm: Reduce = (data, start, length, step) => {
  let total = 0;
  for (let count = 0, at = start; count < length; count++, at += step) total += data[at]! * data[at]!;
  return Math.sqrt(total);
};

const logSumExp: Reduce = (data, start, length, step) => {
  const most = largest(data, start, length, step);
  let total = 0;
  for (let count = 0, at = start; count < length; count++, at += step) total += Math.exp(data[at]! - most);
  return most + Math.log(total);
};

const placeOfLargest: Reduce = (data, start, length, step) => {
  let place = 0;
  for (let count = 1; count < length; count++) {
    if (data[start + count * step]! > data[start + place * step]!) place = count;
  }
  return place;
};

/** The first where several are the largest. */
const argMax: Operator = ([value], attributes) => {
  const axis = fromFront(integer(attributes, 'axis', 0), value!.dims.length);
  const found = reduceAxes(value!, [axis], integer(attributes, 'keepdims', 1) === 1, placeOfLargest);
  return [{ dims: found.dims, data: Int32Array.from(found.data) }];
};

export const REDUCTIONS: Record<string, Operator> = {
  ReduceSum: reduction(sum),
  ReduceMean: reduction((data, start, length, step) => sum(data, start, length, step) / length),
  ReduceMax: reduction(largest),
  ReduceL2: reduction(norm),
  ReduceLogSumExp: reduction(logSumExp),
  ArgMax: argMax,
};
