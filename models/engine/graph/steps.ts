import { onChannelsLast, plain } from './layout/channels-last.ts';
import { asFloats } from './layout/codes.ts';
import type { GraphNode } from './onnx/read-graph.ts';
import { cast } from './operators/cast.ts';
import { elementwise } from './operators/elementwise.ts';
import { GATHERERS } from './operators/gather.ts';
import { PLAIN_LOOPS, type LoopSet } from './operators/loop-set.ts';
import { normalisations } from './operators/normalise.ts';
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

/** The operators that need no weights laid out, by name. */
export type Operators = Readonly<Record<string, Operator>>;

export function operatorsWith(loops: LoopSet): Operators {
  return {
    ...elementwise(loops),
    ...GATHERERS,
    ...normalisations(loops),
    ...REDUCTIONS,
    ...SHAPES,
    ...SLICES,
    ...POOLS,
    Cast: cast,
    Transpose: transpose,
  };
}

const PLAIN = operatorsWith(PLAIN_LOOPS);

/** The operator of a node that needs no weights laid out. @throws RangeError where there is none */
export function operatorOf({ operator, attributes }: GraphNode, operators: Operators = PLAIN): Compute {
  const known = operators[operator];
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

/** A node that is ready to be computed. */
export interface Prepared {
  compute: Compute;
  /** The inputs that are laid out for the kernels: `compute` does without them. */
  laidOut: readonly number[];
}

/**
 * How a node is computed. Weights that do not change are laid out for the kernels now, once.
 * @param constants for each input its value, where that does not change
 * @param operators for the nodes without such weights
 * @throws RangeError where the operator, or its kind, is not known here
 */
export function prepare(
  node: GraphNode,
  constants: readonly (Value | Codes | undefined)[],
  workspace: Workspace,
  operators: Operators,
): Prepared {
  const { operator } = node;
  const [table, weights] = constants;
  if (operator === 'MatMul') {
    return weights?.dims.length === 2 ? byMatrix(matMulBy(weights, workspace), [1]) : betweenBoth(workspace);
  }
  if (operator === 'Gemm' || operator === 'Conv') return byWeights(node, constants, workspace);
  if (operator === 'Gather' && table && isCodes(table) && integer(node.attributes, 'axis', 0) === 0) {
    const rows = rowsOfCodes(table);
    return { compute: ([, indices]) => [rows(indices!)], laidOut: [0] };
  }
  return { compute: operatorOf(node, operators), laidOut: [] };
}

function byWeights(
  { operator, inputs, attributes }: GraphNode,
  [, weights, bias]: readonly (Value | Codes | undefined)[],
  workspace: Workspace,
): Prepared {
  const isWhole = weights && (bias || !inputs[2]);
  const isGemm = operator === 'Gemm';
  if (!isWhole || (isGemm && integer(attributes, 'transB', 0) !== 1)) {
    throw new RangeError(`A ${operator} of this kind is not known here.`);
  }
  const floats = bias && (isCodes(bias) ? asFloats(bias) : bias);
  return isGemm
    ? byMatrix(gemmBy(weights, floats, workspace), [1, 2])
    : byMatrix(convolveBy(weights, floats, attributes, workspace), [1, 2], (value) => value);
}

function byMatrix(
  multiply: (value: Value) => Value,
  laidOut: readonly number[],
  lay: (value: Value) => Value = plain,
): Prepared {
  return { compute: ([value]) => [multiply(lay(value!))], laidOut };
}

/** A second matrix may lie the other way round, a first one may not. */
function betweenBoth(workspace: Workspace): Prepared {
  return {
    compute: ([one, other]) => [matMul(plain(one!), rowsBeforeColumns(other!), workspace)],
    laidOut: [],
  };
}

function rowsBeforeColumns(value: Value): Value {
  return value.channelsLast ? plain(value) : value;
}
