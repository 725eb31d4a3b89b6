import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import { plain } from './layout/channels-last.ts';
import { asFloats } from './layout/codes.ts';
import { fold } from './fold.ts';
import { readGraph } from './onnx/read-graph.ts';
import { prepare, TAKES_CODES, type Compute } from './steps.ts';
import { isCodes, type Value } from './tensor/value.ts';
import { createWorkspace } from './products/workspace.ts';

/** A model that is ready: as much of ONNX Runtime's sessions as is used. */
export interface OpenGraph {
  outputMetadata: InferenceSession['outputMetadata'];
  run(feeds: InferenceSession.FeedsType): Promise<InferenceSession.OnnxValueMapType>;
  /** Its memory is given back once nobody holds it. */
  release(): Promise<void>;
}

/** A node that is ready to be computed. */
interface Step {
  compute: Compute;
  inputs: string[];
  outputs: string[];
}

/**
 * Opens an ONNX model whose operators are all known here (docs/decisions/018-small-graphs-without-the-runtime.md).
 * @returns null where one is not, or where the file is no ONNX model: ONNX Runtime may know it, or says what is wrong with it
 */
export async function openGraph(model: ArrayBuffer): Promise<OpenGraph | null> {
  try {
    return await open(new Uint8Array(model));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function open(model: Uint8Array): Promise<OpenGraph> {
  const graph = readGraph(model);
  const { nodes, constants } = fold(graph);
  const workspace = await createWorkspace();
  const kept = new Map<string, Value>();
  const steps = nodes.map((node): Step => {
    const values = node.inputs.map((name) => constants.get(name));
    const compute = prepare(node, values, workspace);
    for (const [at, value] of values.entries()) {
      const name = node.inputs[at]!;
      const isLaidOut =
        TAKES_CODES[node.operator] === at && (node.operator !== 'Gather' || (value && isCodes(value)));
      if (value && !isLaidOut && !kept.has(name)) kept.set(name, isCodes(value) ? asFloats(value) : value);
    }
    return { compute, inputs: node.inputs, outputs: node.outputs };
  });
  const outputs = graph.outputs.map(({ name }) => [name, constants.get(name)] as const);
  for (const [name, value] of outputs) if (value) kept.set(name, isCodes(value) ? asFloats(value) : value);
  return {
    outputMetadata: graph.outputs.map(({ name, shape }) => ({
      name,
      isTensor: true,
      type: 'float32',
      shape,
    })),
    async run(feeds) {
      const values = new Map(kept);
      for (const name of graph.inputs) if (feeds[name]) values.set(name, valueOf(feeds[name]));
      for (const step of steps) {
        const results = step.compute(step.inputs.map((name) => values.get(name)));
        for (const [at, name] of step.outputs.entries()) values.set(name, results[at]!);
      }
      return Object.fromEntries(graph.outputs.map(({ name }) => [name, tensorOf(plain(values.get(name)!))]));
    },
    async release() {},
  };
}

function valueOf(tensor: InferenceSession.OnnxValueMapType[string]): Value {
  if (!(tensor instanceof Tensor)) throw new TypeError('An input of a graph is no tensor.');
  const { dims, data } = tensor;
  if (data instanceof BigInt64Array) return { dims, data: Int32Array.from(data, Number) };
  if (data instanceof Float32Array || data instanceof Uint8Array || data instanceof Int32Array) {
    return { dims, data };
  }
  throw new TypeError(`Inputs of the type ${tensor.type} are not known here.`);
}

function tensorOf({ dims, data }: Value): Tensor {
  if (data instanceof Float32Array) return new Tensor('float32', data, dims);
  if (data instanceof Int32Array) return new Tensor('int64', BigInt64Array.from(data, BigInt), dims);
  throw new TypeError('An output of a graph is neither floats nor integers.');
}
