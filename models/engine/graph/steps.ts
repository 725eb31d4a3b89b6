import { onChannelsLast, plain } from './layout/channels-last.ts';
import { asFloats } from './layout/codes.ts';
import type { GraphNode } from './onnx/read-graph.ts';
import { cast } from './operators/cast.ts';
import { ELEMENTWISE } from './operators/elementwise.ts';
import { GATHERERS } from './operators/gather.ts';
import { NORMALISATIONS } from './operators/normalise.ts';
import { integer, type Operator } from './operators/operator.ts';
import { REDUCTIONS } from './operators/reduce.ts';
import { SHAPES } from './operators/reshape.ts';
import { SLICES } from './operators/slice.ts';
import { transpose } from './operators/transpose.ts';
import { convolveBy } from './products/convolve.ts';
import { gemmBy, matMul, matMulBy } from './products/matmul.ts';
import { POOLS } from './products/pool.ts';
import { rowsOfCodes } from './layout/rows-of-codes.ts';
import { isCodes, type Codes, type Value } from './tensor/value.ts';
import type { Workspace } from './products/workspace.ts';

/** Computes a node from its inputs; undefined where one is left out. */
export type Compute = (inputs: readonly (Value | undefined)[]) => Value[];

const OPERATORS: Record<string, Operator> = {
  ...ELEMENTWISE,
  ...GATHERERS,
  ...NORMALISATIONS,
  ...REDUCTIONS,
  ...SHAPES,
  ...SLICES,
  ...POOLS,
  Cast: cast,
  Transpose: transpose,
};

/** The operator of a node that needs no weights laid out. @throws RangeError where there is none */
export function operatorOf({ operator, attributes }: GraphNode): Compute {
  const known = OPERATORS[operator];
  if (!known) throw new RangeError(`The operator ${operator} is not known here.`);
  if (operator in POOLS) return (inputs) => known(inputs, attributes);
  return (inputs) => {
    const turned = inputs.some((value) => value?.channelsLast);
    return (
      (turned && onChannelsLast(operator, known, inputs, attributes)) ||
      known(
        inputs.map((value) => value && plain(value)),
        attributes,
      )
    );
  };
}

/**
 * How a node is computed. Weights that do not change are laid out for the kernels now, once.
 * @param constants for each input its value, where that does not change
 * @throws RangeError where the operator, or its kind, is not known here
 */
export function prepare(
  node: GraphNode,
  constants: readonly (Value | Codes | undefined)[],
  workspace: Workspace,
): Compute {
  const { operator, attributes } = node;
  const [table, weights, bias] = constants;
  const floats = bias && (isCodes(bias) ? asFloats(bias) : bias);
  switch (operator) {
    case 'MatMul': {
      if (weights?.dims.length !== 2) return ([one, other]) => [matMul(one!, other!, workspace)];
      const multiply = matMulBy(weights, workspace);
      return ([value]) => [multiply(plain(value!))];
    }
    case 'Gemm': {
      const isPlain = [attributes.get('alpha'), attributes.get('beta')].every(
        (factor) => (factor?.float ?? 1) === 1,
      );
      if (
        !weights ||
        !isPlain ||
        integer(attributes, 'transB', 0) !== 1 ||
        integer(attributes, 'transA', 0) !== 0
      ) {
        throw new RangeError('A Gemm of this kind is not known here.');
      }
      const multiply = gemmBy(weights, floats, workspace);
      return ([value]) => [multiply(plain(value!))];
    }
    case 'Conv': {
      if (!weights) throw new RangeError('A Conv whose weights change is not known here.');
      const convolve = convolveBy(weights, floats, attributes, workspace);
      return ([value]) => [convolve(value!)];
    }
    case 'Gather': {
      if (!table || !isCodes(table) || integer(attributes, 'axis', 0) !== 0) break;
      const rows = rowsOfCodes(table);
      return ([, indices]) => [rows(indices!)];
    }
  }
  return operatorOf(node);
}

/** The inputs that `prepare` takes as codes, by operator. */
export const TAKES_CODES: Record<string, number> = { MatMul: 1, Gemm: 1, Conv: 1, Gather: 0 };
