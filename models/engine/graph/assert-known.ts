import type { Attribute, Graph, GraphNode } from './onnx/read-graph.ts';

/** Versions of the standard whose operators these are: from 13 on axes and lengths are inputs, and Softmax looks along one axis. */
const OLDEST_OPSET = 13;
const NEWEST_OPSET = 21;

/** What an attribute may be: one of these numbers, only ones, or anything. */
type Allowed = readonly number[] | 'ones' | 'any';

const ANY_AXIS = { axis: 'any' } as const;
const REDUCED = { axes: 'any', keepdims: 'any', noop_with_empty_axes: [0] } as const;
const WINDOW = { kernel_shape: 'any', pads: 'any', strides: 'any', dilations: 'ones' } as const;

/** The attributes that are known, by operator. Others, and other values, would be computed wrongly. */
const ATTRIBUTES: Record<string, Record<string, Allowed>> = {
  ArgMax: { ...ANY_AXIS, keepdims: 'any', select_last_index: [0] },
  AveragePool: { ...WINDOW, ceil_mode: [0], count_include_pad: [0] },
  BatchNormalization: { epsilon: 'any', momentum: 'any', training_mode: [0] },
  Cast: { to: [1, 2, 3, 6, 7, 9, 11] },
  Concat: ANY_AXIS,
  Constant: { value: 'any' },
  ConstantOfShape: { value: 'any' },
  Conv: { ...WINDOW, group: 'any' },
  DequantizeLinear: ANY_AXIS,
  Flatten: ANY_AXIS,
  Gather: ANY_AXIS,
  GatherElements: ANY_AXIS,
  Gemm: { alpha: [1], beta: [1], transA: [0], transB: [1] },
  LayerNormalization: { ...ANY_AXIS, epsilon: 'any', stash_type: [1] },
  LogSoftmax: ANY_AXIS,
  MaxPool: { ...WINDOW, ceil_mode: [0], storage_order: [0] },
  Mod: { fmod: [0] },
  ReduceL2: REDUCED,
  ReduceLogSumExp: REDUCED,
  ReduceMax: REDUCED,
  ReduceMean: REDUCED,
  ReduceSum: REDUCED,
  Reshape: { allowzero: [0] },
  Softmax: ANY_AXIS,
  Split: ANY_AXIS,
  TopK: { ...ANY_AXIS, largest: [1], sorted: 'any' },
  Transpose: { perm: 'any' },
};

/** Inputs that an operator must have here although the standard lets them be left out. */
const INPUTS: Record<string, number> = { Split: 2, Unsqueeze: 2, Gemm: 2, LayerNormalization: 2 };

/**
 * Sees to it that nothing in the graph means anything but what is computed here. ONNX Runtime takes over at opening only; later it
 * would be too late.
 * @throws RangeError where something may
 */
export function assertKnown({ nodes, opset }: Graph): void {
  if (opset < OLDEST_OPSET || opset > NEWEST_OPSET) throw new RangeError(`Opset ${opset} is not known here.`);
  for (const node of nodes) assertNode(node);
}

function assertNode({ operator, inputs, attributes }: GraphNode): void {
  const known = ATTRIBUTES[operator] ?? {};
  for (const [name, attribute] of attributes) {
    const allowed = known[name];
    if (!allowed || !allows(allowed, attribute)) {
      throw new RangeError(`${operator} with this "${name}" is not known here.`);
    }
  }
  if (inputs.length < (INPUTS[operator] ?? 0)) throw new RangeError(`${operator} lacks an input.`);
}

function allows(allowed: Allowed, { float, integer, integers }: Attribute): boolean {
  if (allowed === 'any') return true;
  if (allowed === 'ones') return integers.every((value) => value === 1);
  return allowed.includes(integer ?? float ?? Number.NaN);
}
