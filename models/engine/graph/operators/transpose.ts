import { alike, sizeOf, stridesOf, type Numbers } from '#models/engine/graph/tensor/value.ts';
import { integers, type Operator } from './operator.ts';

/** A call for each handful of numbers would take longer than the numbers. */
const FEW = 32;

/** The tensor with its axes in another order: `order[axis]` is what becomes the axis. */
export function transposed<Tensor extends { dims: readonly number[]; data: Numbers }>(
  { dims, data }: Tensor,
  order: readonly number[],
): { dims: number[]; data: Numbers } {
  const to = order.map((axis) => dims[axis]!);
  if (order.every((axis, at) => axis === at)) return { dims: to, data };
  const strides = stridesOf(dims);
  const steps = order.map((axis) => strides[axis]!);
  const result = alike(data, sizeOf(to));
  const counters = to.map(() => 0);
  const last = to.length - 1;
  const [length, step] = [to[last]!, steps[last]!];
  let from = 0;
  for (let at = 0; at < result.length; at += length) {
    if (step === 1 && length > FEW) result.set(data.subarray(from, from + length), at);
    else for (let inner = 0; inner < length; inner++) result[at + inner] = data[from + inner * step]!;
    for (let axis = last - 1; axis >= 0; axis--) {
      from += steps[axis]!;
      if (++counters[axis]! < to[axis]!) break;
      from -= to[axis]! * steps[axis]!;
      counters[axis] = 0;
    }
  }
  return { dims: to, data: result };
}

export const transpose: Operator = ([value], attributes) => {
  const { dims, data } = value!;
  const order = integers(attributes, 'perm') ?? dims.map((_, axis) => dims.length - 1 - axis);
  const turned = order.map((axis) => dims[axis]!);
  // A picture whose channels are put before its rows stays as it lies, and so does a matrix that is turned to be multiplied by.
  if (order.join() === '0,3,1,2') return [{ dims: turned, data, channelsLast: true }];
  if (swapsLastTwo(order)) return [{ dims: turned, data, swapped: true }];
  return [transposed(value!, order)];
};

function swapsLastTwo(order: readonly number[]): boolean {
  const last = order.length - 1;
  return last > 1 && order.every((axis, at) => axis === (at < last - 1 ? at : 2 * last - 1 - at));
}
