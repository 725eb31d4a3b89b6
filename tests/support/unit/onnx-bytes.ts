import { DATA_TYPE } from '#models/engine/graph/onnx/read-tensor.ts';

/** A node for a model that a test makes. Attributes are integers or lists of them. */
export interface MadeNode {
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes?: Record<string, number | number[]>;
}

/** A tensor that such a model holds. */
export interface MadeTensor {
  dims: number[];
  data: Float32Array | Int8Array | BigInt64Array;
}

/** The bytes of an ONNX model, with the field numbers of onnx.proto. */
export function onnxBytes(
  nodes: MadeNode[],
  outputs: string[],
  { inputs = ['x'], tensors = {} }: { inputs?: string[]; tensors?: Record<string, MadeTensor> } = {},
): ArrayBuffer {
  const graph = [
    ...nodes.flatMap((node) => field(1, nodeBytes(node))),
    ...Object.entries(tensors).flatMap(([name, tensor]) => field(5, tensorBytes(name, tensor))),
    ...inputs.flatMap((name) => field(11, text(1, name))),
    ...outputs.flatMap((name) => field(12, [...text(1, name), ...shapeBytes()])),
  ];
  return Uint8Array.from([...field(7, graph), ...field(8, number(2, 17))]).buffer;
}

/** [rows, 3]: one length that is open and one that is not. */
function shapeBytes(): number[] {
  const dimensions = [...field(1, text(2, 'rows')), ...field(1, number(1, 3))];
  return field(2, field(1, [...number(1, 1), ...field(2, dimensions)]));
}

function nodeBytes({ operator, inputs, outputs, attributes = {} }: MadeNode): number[] {
  return [
    ...inputs.flatMap((name) => text(1, name)),
    ...outputs.flatMap((name) => text(2, name)),
    ...text(4, operator),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      field(5, [
        ...text(1, name),
        ...(typeof value === 'number' ? number(3, value) : value.flatMap((each) => number(8, each))),
      ]),
    ),
  ];
}

function tensorBytes(name: string, { dims, data }: MadeTensor): number[] {
  const type =
    data instanceof Float32Array
      ? DATA_TYPE.float
      : data instanceof Int8Array
        ? DATA_TYPE.int8
        : DATA_TYPE.int64;
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return [
    ...dims.flatMap((length) => number(1, length)),
    ...number(2, type),
    ...text(8, name),
    ...field(9, [...raw]),
  ];
}

const text = (of: number, value: string) => field(of, [...new TextEncoder().encode(value)]);
const number = (of: number, value: number) => [
  ...varint(BigInt(of * 8)),
  ...varint(BigInt.asUintN(64, BigInt(value))),
];
const field = (of: number, bytes: number[]) => [
  ...varint(BigInt(of * 8 + 2)),
  ...varint(BigInt(bytes.length)),
  ...bytes,
];

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (; value > 127n; value >>= 7n) bytes.push(Number(value & 127n) + 128);
  return [...bytes, Number(value)];
}
