import { alike, type Value } from '#models/engine/graph/tensor/value.ts';
import { broadcastDims, expand, pairwise, type PairLoop } from './broadcast.ts';
import { eachLoop, type EachLoop } from './each-loops.ts';
import type { LoopSet } from './loop-set.ts';
import { pairLoop } from './pair-loops.ts';
import type { Operator } from './operator.ts';

/**
 * @param ofFloats is called with floats only: a loop that sees one type of array is several times as fast
 */
const arithmetic =
  (ofFloats: PairLoop, ofOthers: PairLoop): Operator =>
  (inputs) => [
    inputs.map(present).reduce((all, next) => {
      const areFloats = all.data instanceof Float32Array && next.data instanceof Float32Array;
      return pairwise(all, next, areFloats ? ofFloats : ofOthers);
    }),
  ];

const comparison =
  (compare: (a: number, b: number) => boolean): Operator =>
  ([one, other]) => {
    const compute = pairLoop((a, b) => Number(compare(a, b)));
    return [pairwise(present(one), present(other), compute, (length) => new Uint8Array(length))];
  };

const where: Operator = ([condition, one, other]) => {
  const dims = broadcastDims(broadcastDims(condition!.dims, one!.dims), other!.dims);
  const [choice, a, b] = [condition!, one!, other!].map((value) => expand(value, dims).data);
  const data = alike(a!, choice!.length);
  for (let at = 0; at < data.length; at++) data[at] = choice![at] ? a![at]! : b![at]!;
  return [{ dims, data }];
};

const clipBy =
  ({ clip }: LoopSet): Operator =>
  ([value, least, most]) => {
    const { data } = present(value);
    const result = alike(data, data.length);
    clip(result, data, least?.data[0] ?? -Infinity, most?.data[0] ?? Infinity);
    return [{ ...value!, data: result }];
  };

const each =
  (compute: EachLoop): Operator =>
  ([value]) => {
    const { data } = present(value);
    const result = alike(data, data.length);
    compute(result, data);
    return [{ ...value!, data: result }];
  };

function present(value: Value | undefined): Value {
  if (!value) throw new RangeError('An operator lacks an input.');
  return value;
}

/** The remainder has the divisor's sign, as where the attribute fmod is 0. */
const mod = (a: number, b: number) => a - Math.floor(a / b) * b;

const PLUS = pairLoop((a, b) => a + b);
const MODULO = pairLoop(mod);
const LEAST = pairLoop(Math.min);
const MOST = pairLoop(Math.max);

/** The operators that compute each number from one of each input. */
export function elementwise(loops: LoopSet): Record<string, Operator> {
  return {
    Add: arithmetic(loops.add, PLUS),
    Sub: arithmetic(
      loops.subtract,
      pairLoop((a, b) => a - b),
    ),
    Mul: arithmetic(
      loops.multiply,
      pairLoop((a, b) => a * b),
    ),
    // Stored integers lose what is behind the point.
    Div: arithmetic(
      loops.divide,
      pairLoop((a, b) => a / b),
    ),
    Mod: arithmetic(MODULO, MODULO),
    Min: arithmetic(LEAST, LEAST),
    Max: arithmetic(MOST, MOST),
    Sum: arithmetic(loops.add, PLUS),
    Equal: comparison((a, b) => a === b),
    Greater: comparison((a, b) => a > b),
    GreaterOrEqual: comparison((a, b) => a >= b),
    Not: each(eachLoop((value) => Number(!value))),
    Where: where,
    Clip: clipBy(loops),
    Relu: each((into, from) => loops.clip(into, from, 0, Infinity)),
    Sigmoid: each(loops.sigmoid),
    Tanh: each(loops.tanh),
    Exp: each(loops.exp),
    Log: each(loops.log),
    Erf: each(loops.erf),
    Identity: ([value]) => [value!],
  };
}
