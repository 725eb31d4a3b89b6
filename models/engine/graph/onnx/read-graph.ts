import type { Value } from '#models/engine/graph/tensor/value.ts';
import { fieldsOf, float32s, integers, texts } from './read-numbers.ts';
import { readTensor } from './read-tensor.ts';

/** A model as its file has it. */
export interface Graph {
  nodes: GraphNode[];
  /** Tensors that the file holds. */
  constants: Map<string, Value>;
  inputs: string[];
  outputs: GraphOutput[];
  /** Version of the standard's operators; 0 where the model does not say. */
  opset: number;
}

export interface GraphOutput {
  name: string;
  /** Lengths; the name of each that the model leaves open. */
  shape: (number | string)[];
}

/** One operator, with its set before its name where that is not the standard's. An input that is left out has the name "". */
export interface GraphNode {
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes: Attributes;
}

export type Attributes = ReadonlyMap<string, Attribute>;

export interface Attribute {
  float?: number | undefined;
  integer?: number | undefined;
  integers: number[];
  tensor?: Value | undefined;
}

/** Numbers of fields in onnx.proto. */
const MODEL = { graph: 7, opset: 8 };
const OPSET = { domain: 1, version: 2 };
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 };
const NODE = { input: 1, output: 2, operator: 4, attribute: 5, domain: 7 };
const ATTRIBUTE = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8 };
const VALUE_INFO = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { shape: 2 };
const SHAPE = { dimension: 1 };
const DIMENSION = { length: 1, name: 2 };

/** @throws RangeError where the bytes are no ONNX model, or hold a tensor of a type that is not known here */
export function readGraph(model: Uint8Array): Graph {
  const top = fieldsOf(model);
  const [graph] = top.get(MODEL.graph) ?? [];
  if (!graph) throw new RangeError('The model has no graph.');
  const fields = fieldsOf(graph);
  const constants = new Map<string, Value>();
  for (const bytes of fields.get(GRAPH.initializer) ?? []) {
    const { name, ...value } = readTensor(bytes);
    constants.set(name, value);
  }
  return {
    nodes: (fields.get(GRAPH.node) ?? []).map(readNode),
    constants,
    inputs: (fields.get(GRAPH.input) ?? []).map((bytes) => readValueInfo(bytes).name),
    outputs: (fields.get(GRAPH.output) ?? []).map(readValueInfo),
    opset: readOpset(top.get(MODEL.opset) ?? []),
  };
}

/** A model may name sets of operators that it does not use. */
function readOpset(sets: readonly Uint8Array[]): number {
  const standard = sets.map(fieldsOf).find((set) => isStandard(texts(set.get(OPSET.domain))[0]));
  return integers(standard?.get(OPSET.version))[0] ?? 0;
}

function isStandard(domain = ''): boolean {
  return domain === '' || domain === 'ai.onnx';
}

function readValueInfo(bytes: Uint8Array): GraphOutput {
  const fields = fieldsOf(bytes);
  const tensor = inside(fields.get(VALUE_INFO.type)?.[0], TYPE.tensor);
  const shape = inside(tensor, TENSOR_TYPE.shape);
  const dimensions = shape ? (fieldsOf(shape).get(SHAPE.dimension) ?? []) : [];
  return {
    name: texts(fields.get(VALUE_INFO.name))[0] ?? '',
    shape: dimensions.map((dimension) => {
      const lengths = fieldsOf(dimension);
      return integers(lengths.get(DIMENSION.length))[0] ?? texts(lengths.get(DIMENSION.name))[0] ?? '';
    }),
  };
}

function readNode(bytes: Uint8Array): GraphNode {
  const fields = fieldsOf(bytes);
  const [operator = ''] = texts(fields.get(NODE.operator));
  const [domain] = texts(fields.get(NODE.domain));
  return {
    operator: isStandard(domain) ? operator : `${domain}.${operator}`,
    inputs: texts(fields.get(NODE.input)),
    outputs: texts(fields.get(NODE.output)),
    attributes: new Map((fields.get(NODE.attribute) ?? []).map(readAttribute)),
  };
}

function readAttribute(bytes: Uint8Array): [string, Attribute] {
  const fields = fieldsOf(bytes);
  const tensor = fields.get(ATTRIBUTE.tensor)?.[0];
  return [
    texts(fields.get(ATTRIBUTE.name))[0] ?? '',
    {
      float: float32s(fields.get(ATTRIBUTE.float))[0],
      integer: integers(fields.get(ATTRIBUTE.integer))[0],
      integers: integers(fields.get(ATTRIBUTE.integers)),
      tensor: tensor && readTensor(tensor),
    },
  ];
}

function inside(message: Uint8Array | undefined, number: number): Uint8Array | undefined {
  return message && fieldsOf(message).get(number)?.[0];
}
