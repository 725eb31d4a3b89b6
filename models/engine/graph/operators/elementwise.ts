import { alike, type Value } from '#models/engine/graph/tensor/value.ts';
import { broadcastDims, expand, pairwise, type PairLoop } from './broadcast.ts';
import { eachLoop, erf, exp, relu, sigmoid, tanh, type EachLoop } from './each-loops.ts';
import { add, divide, multiply, pairLoop, subtract } from './pair-loops.ts';
import type { Operator } from './operator.ts';

/**
 * Computed in double precision and rounded when stored, as a sum or product of two floats is by any runtime.
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

const clip: Operator = ([value, least, most]) => {
  const { data } = present(value);
  const [low, high] = [least?.data[0] ?? -Infinity, most?.data[0] ?? Infinity];
  const result = alike(data, data.length);
  for (let at = 0; at < data.length; at++) result[at] = Math.min(Math.max(data[at]!, low), high);
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

export const ELEMENTWISE: Record<string, Operator> = {
  Add: arithmetic(add, PLUS),
  Sub: arithmetic(
    subtract,
    pairLoop((a, b) => a - b),
  ),
  Mul: arithmetic(
    multiply,
    pairLoop((a, b) => a * b),
  ),
  // Stored integers lose what is behind the point.
  Div: arithmetic(
    divide,
    pairLoop((a, b) => a / b),
  ),
  Mod: arithmetic(MODULO, MODULO),
  Min: arithmetic(LEAST, LEAST),
  Max: arithmetic(MOST, MOST),
  Sum: arithmetic(add, PLUS),
  Equal: comparison((a, b) => a === b),
  Greater: comparison((a, b) => a > b),
  GreaterOrEqual: comparison((a, b) => a >= b),
  Not: each(eachLoop((value) => Number(!value))),
  Where: where,
  Clip: clip,
  Relu: each(relu),
  Sigmoid: each(sigmoid),
  Tanh: each(tanh),
  Exp: each(exp),
  Log: each(eachLoop(Math.log)),
  Erf: each(erf),
  Reciprocal: each(eachLoop((value) => 1 / value)),
  Identity: ([value]) => [value!],
};
