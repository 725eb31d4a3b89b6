import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import { isWholeOnnx } from '#models/catalog/onnx-whole.ts';
import { assertKnown } from './assert-known.ts';
import { plain } from './layout/channels-last.ts';
import { asFloats } from './layout/codes.ts';
import { fold } from './fold.ts';
import { readGraph, type GraphOutput } from './onnx/read-graph.ts';
import { operatorsWith, prepare, type Compute } from './steps.ts';
import { computeWith, createFloatPool, type FloatPool } from './tensor/room.ts';
import { isCodes, type Value } from './tensor/value.ts';
import { kernelLoops } from './products/kernel-loops.ts';
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
  /** What no later step needs. */
  done: string[];
}

/**
 * Opens an ONNX model whose operators are all known here (docs/decisions/018-small-graphs-without-the-runtime.md).
 * @returns null where one is not, or where the file is no ONNX model: ONNX Runtime may know it, or says what is wrong with it
 */
export async function openGraph(model: ArrayBuffer): Promise<OpenGraph | null> {
  try {
    const bytes = new Uint8Array(model);
    return isWholeOnnx(bytes) ? await open(bytes) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function open(model: Uint8Array): Promise<OpenGraph> {
  // Nothing that `run` sees may hold the file, whose weights are laid out by then.
  const { steps, kept, inputs, outputs } = await programOf(model);
  const pool = createFloatPool();
  return {
    outputMetadata: outputs.map(({ name, shape }) => ({ name, isTensor: true, type: 'float32', shape })),
    async run(feeds) {
      const values = new Map(kept);
      for (const name of inputs) if (feeds[name]) values.set(name, valueOf(feeds[name]));
      return computeWith(pool, () => {
        for (const step of steps) take(step, values, pool);
        return Object.fromEntries(outputs.map(({ name }) => [name, tensorOf(plain(values.get(name)!))]));
      });
    },
    async release() {
      kept.clear();
      steps.length = 0;
    },
  };
}

/** Takes a step: its results join the values, and what it was the last to need leaves them. */
function take({ compute, inputs, outputs, done }: Step, values: Map<string, Value>, pool: FloatPool): void {
  const results = compute(inputs.map((name) => values.get(name)));
  for (const [at, name] of outputs.entries()) {
    const value = results[at];
    if (!value) continue;
    values.set(name, value);
    pool.hold(value.data);
  }
  for (const name of done) {
    const value = values.get(name);
    if (value) pool.drop(value.data);
    values.delete(name);
  }
}

/** What is left of a model once it is open. */
interface Program {
  steps: Step[];
  /** Constants that are not laid out for the kernels. */
  kept: Map<string, Value>;
  inputs: string[];
  outputs: GraphOutput[];
}

async function programOf(model: Uint8Array): Promise<Program> {
  const graph = readGraph(model);
  assertKnown(graph);
  const { nodes, constants } = fold(graph);
  const workspace = await createWorkspace();
  const operators = operatorsWith(kernelLoops(workspace));
  const kept = new Map<string, Value>();
  const keep = (name: string) => {
    const value = constants.get(name);
    if (value && !kept.has(name)) kept.set(name, isCodes(value) ? asFloats(value) : value);
  };
  const steps = nodes.map((node): Step => {
    const { compute, laidOut } = prepare(
      node,
      node.inputs.map((name) => constants.get(name)),
      workspace,
      operators,
    );
    for (const [at, name] of node.inputs.entries()) if (!laidOut.includes(at)) keep(name);
    return { compute, inputs: node.inputs, outputs: node.outputs, done: [] };
  });
  sayWhenDone(steps, new Set([...graph.outputs.map(({ name }) => name), ...kept.keys()]));
  for (const { name } of graph.outputs) keep(name);
  return { steps, kept, inputs: graph.inputs, outputs: graph.outputs };
}

/** Finds for each result the last step that needs it. @param staying what is needed after the last step */
function sayWhenDone(steps: readonly Step[], staying: ReadonlySet<string>): void {
  const seen = new Set(staying);
  const made = new Set(steps.flatMap(({ outputs }) => outputs));
  for (const step of steps.toReversed()) {
    for (const name of [...step.inputs, ...step.outputs]) {
      if (name === '' || seen.has(name) || !made.has(name)) continue;
      seen.add(name);
      step.done.push(name);
    }
  }
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
