import type { PairLoop } from './broadcast.ts';
import { clip, erf, exp, log, sigmoid, tanh, type Clip, type EachLoop } from './each-loops.ts';
import { add, divide, multiply, subtract } from './pair-loops.ts';
import { normalise, softmax, type Normalise, type Softmax } from './row-loops.ts';

/** The loops over floats in which a graph spends its time outside of products. */
export interface LoopSet {
  add: PairLoop;
  subtract: PairLoop;
  multiply: PairLoop;
  divide: PairLoop;
  exp: EachLoop;
  log: EachLoop;
  sigmoid: EachLoop;
  tanh: EachLoop;
  erf: EachLoop;
  clip: Clip;
  softmax: Softmax;
  normalise: Normalise;
}

/** Without kernels: for what is computed once, for few numbers, and for integers. */
export const PLAIN_LOOPS: LoopSet = {
  add,
  subtract,
  multiply,
  divide,
  exp,
  log,
  sigmoid,
  tanh,
  erf,
  clip,
  softmax,
  normalise,
};
