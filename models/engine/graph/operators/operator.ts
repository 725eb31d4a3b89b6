import type { Attributes } from '#models/engine/graph/onnx/read-graph.ts';
import type { Value } from '#models/engine/graph/tensor/value.ts';

/**
 * Computes what an operator of ONNX makes of its inputs, as onnx.ai/onnx/operators says.
 * @param inputs undefined where one is left out
 */
export type Operator = (inputs: readonly (Value | undefined)[], attributes: Attributes) => Value[];

/** An integer attribute, or what the standard says where it is left out. */
export function integer(attributes: Attributes, name: string, otherwise: number): number {
  return attributes.get(name)?.integer ?? otherwise;
}

/** A list of integers; undefined where it is left out. */
export function integers(attributes: Attributes, name: string): number[] | undefined {
  return attributes.get(name)?.integers;
}
