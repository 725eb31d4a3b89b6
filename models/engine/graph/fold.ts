import { asFloats, codesOf, dequantisedLater, scaledCodes, transposedCodes } from './layout/codes.ts';
import type { Graph, GraphNode } from './onnx/read-graph.ts';
import { DATA_TYPE } from './onnx/read-tensor.ts';
import { integer, integers } from './operators/operator.ts';
import { operatorOf } from './steps.ts';
import { isCodes, type Codes, type Value } from './tensor/value.ts';

/** Smaller tensors are faster as floats. */
const FEWEST_CODES = 2_048;

type Constants = Map<string, Value | Codes>;

/** What is left of a graph once everything that does not depend on its inputs is computed. */
export interface Folded {
  nodes: GraphNode[];
  constants: Constants;
}

/** @throws RangeError where an operator is not known here */
export function fold({ nodes, constants: given }: Graph): Folded {
  const constants: Constants = new Map(given);
  const left: GraphNode[] = [];
  for (const node of nodes) {
    const values = node.inputs.map((name) => constants.get(name));
    const value = node.attributes.get('value')?.tensor;
    if (node.operator === 'Constant' && value) constants.set(node.outputs[0]!, value);
    else if (node.inputs.some((name, at) => name !== '' && !values[at])) left.push(node);
    else {
      for (const [at, result] of foldNode(node, values).entries()) constants.set(node.outputs[at]!, result);
    }
  }
  return { nodes: left, constants };
}

function foldNode(node: GraphNode, values: readonly (Value | Codes | undefined)[]): (Value | Codes)[] {
  const codes = stillCodes(node, values);
  if (codes) return [codes];
  return computeOnce(node)(values.map((value) => (value && isCodes(value) ? asFloats(value) : value)));
}

/** The operators that need weights laid out never see constants alone in these models. */
const computeOnce = (node: GraphNode) => operatorOf(node);

/** What becomes of codes in an operator that can keep them; null in any other. */
function stillCodes(
  { operator, attributes }: GraphNode,
  [first, second, third]: readonly (Value | Codes | undefined)[],
): Codes | null {
  if (!first) return null;
  if (operator === 'Cast' && !isCodes(first)) {
    const isFloat = integer(attributes, 'to', 0) === DATA_TYPE.float;
    return isFloat && first.data.length >= FEWEST_CODES ? codesOf(first) : null;
  }
  if (operator === 'DequantizeLinear' && !isCodes(first) && second && !isCodes(second)) {
    const zero = third && !isCodes(third) ? third : undefined;
    return dequantisedLater(first, second, zero, integer(attributes, 'axis', 1));
  }
  if (operator === 'Mul' && second) {
    if (isCodes(first) && !isCodes(second)) return scaledCodes(first, second);
    if (!isCodes(first) && isCodes(second)) return scaledCodes(second, first);
  }
  const order = integers(attributes, 'perm');
  return operator === 'Transpose' && isCodes(first) && order ? transposedCodes(first, order) : null;
}
