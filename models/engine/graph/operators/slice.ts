import { alike, fromFront, sizeOf, type Value } from '#models/engine/graph/tensor/value.ts';
import { integer, type Operator } from './operator.ts';

const concat: Operator = (inputs, attributes) => {
  const values = inputs as Value[];
  const [first] = values;
  const axis = fromFront(integer(attributes, 'axis', 0), first!.dims.length);
  const dims = first!.dims.with(
    axis,
    values.reduce((sum, value) => sum + value.dims[axis]!, 0),
  );
  const data = alike(first!.data, sizeOf(dims));
  const stretches = values.map((value) => sizeOf(value.dims.slice(axis)));
  const outer = sizeOf(dims.slice(0, axis));
  let to = 0;
  for (let block = 0; block < outer; block++) {
    for (const [at, { data: from }] of values.entries()) {
      const length = stretches[at]!;
      data.set(from.subarray(block * length, (block + 1) * length), to);
      to += length;
    }
  }
  return [{ dims, data }];
};

/** Starts and ends beyond the tensor count as its first and last. A step below 0 goes backwards. */
const slice: Operator = ([value, starts, ends, axes, steps]) => {
  let result = value!;
  for (const [at, start] of starts!.data.entries()) {
    const axis = fromFront(axes?.data[at] ?? at, result.dims.length);
    const step = steps?.data[at] ?? 1;
    const length = result.dims[axis]!;
    const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
    const inside = (place: number) => Math.max(lowest!, Math.min(fromFront(place, length), highest!));
    result = stretch(result, axis, inside(start), inside(ends!.data[at]!), step);
  }
  return [result];
};

function stretch({ dims, data }: Value, axis: number, from: number, to: number, step: number): Value {
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (length === dims[axis] && step === 1) return { dims, data };
  const inner = sizeOf(dims.slice(axis + 1));
  const outer = sizeOf(dims.slice(0, axis));
  const result = alike(data, outer * length * inner);
  for (let block = 0; block < outer; block++) {
    const first = (block * dims[axis]! + from) * inner;
    const into = block * length * inner;
    if (step === 1) result.set(data.subarray(first, first + length * inner), into);
    else {
      for (let at = 0; at < length; at++) {
        const start = first + at * step * inner;
        result.set(data.subarray(start, start + inner), into + at * inner);
      }
    }
  }
  return { dims: dims.with(axis, length), data: result };
}

const split: Operator = ([value, lengths], attributes) => {
  const axis = fromFront(integer(attributes, 'axis', 0), value!.dims.length);
  if (!lengths) throw new RangeError('Nothing is split here but by lengths.');
  let from = 0;
  return Array.from(lengths.data, (length) => {
    const part = stretch(value!, axis, from, from + length, 1);
    from += length;
    return part;
  });
};

export const SLICES: Record<string, Operator> = { Concat: concat, Slice: slice, Split: split };
