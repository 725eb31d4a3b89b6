import { alike, fromFront, ints, sizeOf, type Value } from '#models/engine/graph/tensor/value.ts';
import { expand, broadcastDims } from './broadcast.ts';
import { integer, type Operator } from './operator.ts';

const shape: Operator = ([value]) => [ints([value!.dims.length], value!.dims)];

/** 0 keeps a length, and -1 is whatever is left. */
const reshape: Operator = ([value, wanted]) => {
  const dims = Array.from(wanted!.data, (length, axis) => (length === 0 ? value!.dims[axis]! : length));
  const open = dims.indexOf(-1);
  if (open >= 0) dims[open] = value!.data.length / -sizeOf(dims);
  return [as(value!, dims)];
};

const flatten: Operator = ([value], attributes) => {
  const axis = fromFront(integer(attributes, 'axis', 1), value!.dims.length);
  return [as(value!, [sizeOf(value!.dims.slice(0, axis)), sizeOf(value!.dims.slice(axis))])];
};

const unsqueeze: Operator = ([value, axes]) => {
  const rank = value!.dims.length + axes!.data.length;
  const added = new Set(Array.from(axes!.data, (axis) => fromFront(axis, rank)));
  const lengths = value!.dims.values();
  return [
    as(
      value!,
      Array.from({ length: rank }, (_, axis) => (added.has(axis) ? 1 : lengths.next().value!)),
    ),
  ];
};

const expandTo: Operator = ([value, wanted]) => [
  expand(value!, broadcastDims(value!.dims, [...wanted!.data])),
];

const constantOfShape: Operator = ([wanted], attributes) => {
  const dims = [...wanted!.data];
  const value = attributes.get('value')?.tensor ?? { dims: [1], data: new Float32Array(1) };
  return [expand({ dims: [1], data: value.data }, dims)];
};

const range: Operator = ([start, limit, step]) => {
  const [from, to, by] = [start!, limit!, step!].map(({ data }) => data[0]!);
  const count = Math.max(0, Math.ceil((to! - from!) / by!));
  const data = alike(start!.data, count);
  for (let at = 0; at < count; at++) data[at] = from! + at * by!;
  return [{ dims: [count], data }];
};

function as({ data }: Value, dims: readonly number[]): Value {
  if (sizeOf(dims) !== data.length) throw new RangeError(`${data.length} numbers are not [${dims}].`);
  return { dims, data };
}

export const SHAPES: Record<string, Operator> = {
  Shape: shape,
  Reshape: reshape,
  Flatten: flatten,
  Unsqueeze: unsqueeze,
  Expand: expandTo,
  ConstantOfShape: constantOfShape,
  Range: range,
};
