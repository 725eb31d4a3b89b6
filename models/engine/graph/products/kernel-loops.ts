import type { Loops, PairLoop } from '#models/engine/graph/operators/broadcast.ts';
import type { EachLoop } from '#models/engine/graph/operators/each-loops.ts';
import { PLAIN_LOOPS, type LoopSet } from '#models/engine/graph/operators/loop-set.ts';
import type { Numbers } from '#models/engine/graph/tensor/value.ts';
import type { Kernels } from '#models/engine/network/machine.ts';
import { FLOAT_BYTES, roundedUp } from '#models/engine/network/units.ts';
import type { Workspace } from './workspace.ts';

/** Laying fewer numbers out for a kernel takes longer than computing them here. */
const FEWEST = 64;
/** Numbers that a kernel computes at a time. */
const LANES = 4;

type PairKernel = 'addPairs' | 'subtractPairs' | 'multiplyPairs' | 'dividePairs';
type EachKernel = 'exp' | 'log' | 'sigmoid' | 'tanh' | 'erf';

const bytesOf = ({ length }: Numbers) => roundedUp(length, LANES) * FLOAT_BYTES;

/** The loops over floats, computed by the kernels where that is faster. */
export function kernelLoops(workspace: Workspace): LoopSet {
  const { machine } = workspace;
  const { kernels } = machine;
  const lay = (numbers: Numbers, at: number) => machine.floats.set(numbers, at / FLOAT_BYTES);
  const fetch = (into: Numbers, at: number) =>
    into.set(machine.floats.subarray(at / FLOAT_BYTES, at / FLOAT_BYTES + into.length));

  const pairs =
    (kernel: PairKernel, plain: PairLoop): PairLoop =>
    (into, a, b, loops) => {
      if (into.length < FEWEST) return plain(into, a, b, loops);
      const [second, output] = [bytesOf(a), bytesOf(a) + bytesOf(b)];
      const first = workspace.room(output + bytesOf(into));
      lay(a, first);
      lay(b, first + second);
      call(kernels[kernel], first, first + second, first + output, loops);
      fetch(into, first + output);
    };

  const inPlace = (into: Numbers, from: Numbers, compute: (at: number) => void) => {
    const at = workspace.room(bytesOf(from));
    lay(from, at);
    compute(at);
    fetch(into, at);
  };
  const each =
    (kernel: EachKernel): EachLoop =>
    (into, from) => {
      if (from.length < FEWEST) PLAIN_LOOPS[kernel](into, from);
      else inPlace(into, from, (at) => kernels[kernel](at, at, roundedUp(from.length, LANES)));
    };

  return {
    add: pairs('addPairs', PLAIN_LOOPS.add),
    subtract: pairs('subtractPairs', PLAIN_LOOPS.subtract),
    multiply: pairs('multiplyPairs', PLAIN_LOOPS.multiply),
    divide: pairs('dividePairs', PLAIN_LOOPS.divide),
    exp: each('exp'),
    log: each('log'),
    sigmoid: each('sigmoid'),
    tanh: each('tanh'),
    erf: each('erf'),
    clip(into, from, low, high) {
      if (from.length < FEWEST || !(from instanceof Float32Array)) PLAIN_LOOPS.clip(into, from, low, high);
      else inPlace(into, from, (at) => kernels.clip(at, at, roundedUp(from.length, LANES), low, high));
    },
    softmax(into, from, length, isLog) {
      inPlace(into, from, (at) => kernels.softmax(at, at, from.length / length, length, Number(isLog)));
    },
    normalise(into, from, gain, bias, epsilon) {
      const { length } = gain;
      if (length % LANES !== 0) return PLAIN_LOOPS.normalise(into, from, gain, bias, epsilon);
      const row = bytesOf(gain);
      const at = workspace.room(2 * row + bytesOf(from));
      lay(gain, at);
      lay(bias ?? new Float32Array(length), at + row);
      lay(from, at + 2 * row);
      kernels.normalise(at + 2 * row, at, at + row, at + 2 * row, from.length / length, length, epsilon);
      fetch(into, at + 2 * row);
    },
  };
}

function call(
  kernel: Kernels[PairKernel],
  a: number,
  b: number,
  output: number,
  { outer, inner, aOuter, aInner, bOuter, bInner }: Loops,
): void {
  kernel(a, b, output, outer, inner, aOuter, aInner, bOuter, bInner);
}
