import { alike, fromFront, sizeOf } from '#models/engine/graph/tensor/value.ts';
import { integer, type Operator } from './operator.ts';

const gather: Operator = ([value, indices], attributes) => {
  const { dims, data } = value!;
  const axis = fromFront(integer(attributes, 'axis', 0), dims.length);
  const length = dims[axis]!;
  const inner = sizeOf(dims.slice(axis + 1));
  const outer = sizeOf(dims.slice(0, axis));
  const places = indices!.data;
  const result = alike(data, outer * places.length * inner);
  for (let block = 0; block < outer; block++) {
    for (let at = 0; at < places.length; at++) {
      const start = (block * length + inside(places[at]!, length)) * inner;
      const to = (block * places.length + at) * inner;
      if (inner === 1) result[to] = data[start]!;
      else result.set(data.subarray(start, start + inner), to);
    }
  }
  return [{ dims: [...dims.slice(0, axis), ...indices!.dims, ...dims.slice(axis + 1)], data: result }];
};

function inside(index: number, length: number): number {
  const place = fromFront(index, length);
  if (place < 0 || place >= length) throw new RangeError(`There is no place ${index} among ${length}.`);
  return place;
}

/** For each place of the indices, the number with the same place along all other axes. */
const gatherElements: Operator = ([value, indices], attributes) => {
  const { dims, data } = value!;
  const axis = fromFront(integer(attributes, 'axis', 0), dims.length);
  const inner = sizeOf(indices!.dims.slice(axis + 1));
  const places = indices!.dims[axis]!;
  if (sizeOf(dims.slice(axis + 1)) !== inner) throw new RangeError('Elements are gathered of equal rows.');
  const result = alike(data, indices!.data.length);
  for (let at = 0; at < result.length; at++) {
    const block = Math.floor(at / (places * inner));
    const row = block * dims[axis]! + inside(indices!.data[at]!, dims[axis]!);
    result[at] = data[row * inner + (at % inner)]!;
  }
  return [{ dims: indices!.dims, data: result }];
};

/** The largest along an axis, the largest first; of equal ones those that come first. */
const topK: Operator = ([value, count], attributes) => {
  const { dims, data } = value!;
  const axis = fromFront(integer(attributes, 'axis', -1), dims.length);
  const wanted = count!.data[0]!;
  const [length, inner] = [dims[axis]!, sizeOf(dims.slice(axis + 1))];
  const to = dims.with(axis, wanted);
  const values = alike(data, sizeOf(to));
  const places = new Int32Array(values.length);
  for (let stretch = 0; stretch < data.length / length; stretch++) {
    const block = Math.floor(stretch / inner);
    const start = block * length * inner + (stretch % inner);
    const order = placesOfLargest(wanted, length, (at) => data[start + at * inner]!);
    for (let at = 0; at < wanted; at++) {
      const into = (block * wanted + at) * inner + (stretch % inner);
      values[into] = data[start + order[at]! * inner]!;
      places[into] = order[at]!;
    }
  }
  return [
    { dims: to, data: values },
    { dims: to, data: places },
  ];
};

/** Each of these numbers is put where it belongs among the largest so far: few are wanted of many. */
function placesOfLargest(wanted: number, length: number, numberAt: (at: number) => number): number[] {
  const places: number[] = [];
  for (let at = 0; at < length; at++) {
    const value = numberAt(at);
    if (places.length === wanted && !(value > numberAt(places[wanted - 1]!))) continue;
    let before = places.length;
    while (before > 0 && value > numberAt(places[before - 1]!)) before--;
    places.splice(before, 0, at);
    if (places.length > wanted) places.pop();
  }
  return places;
}

export const GATHERERS: Record<string, Operator> = {
  Gather: gather,
  GatherElements: gatherElements,
  TopK: topK,
};
