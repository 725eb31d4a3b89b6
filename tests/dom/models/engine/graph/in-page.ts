import { Tensor } from 'onnxruntime-web/wasm';
import { openGraph } from '#models/engine/graph/open-graph.ts';
import { configureRuntime, createSession } from '#models/engine/runtime.ts';

/** How far an output of ours is from ONNX Runtime's, and how large the numbers there are. */
export interface GraphDifference {
  largest: number;
  size: number;
}

/** For lengths that a model leaves open: several, so that rows cannot be mixed up unnoticed, and one, which the kernels do by itself. */
const OPEN_LENGTHS = [3, 1, 6];

/**
 * Each output of a model both ways, on the same made-up inputs; null where ours does not know the model. Ours runs over all
 * inputs before anything is compared, so that a run which spoils the results of another is seen.
 */
async function compareGraph(url: string): Promise<Record<string, GraphDifference> | null> {
  configureRuntime(`${location.origin}/`, 1);
  const bytes = await (await fetch(url)).arrayBuffer();
  const runtime = await createSession(bytes.slice());
  const ours = await openGraph(bytes);
  if (!ours) return null;
  const random = createRandom();
  const runs = [];
  for (const openLength of OPEN_LENGTHS) {
    const feeds: Record<string, Tensor> = {};
    for (const input of runtime.inputMetadata) {
      if (!input.isTensor) throw new TypeError(`"${input.name}" is no tensor.`);
      const dims = input.shape.map((length) => (typeof length === 'number' ? length : openLength));
      feeds[input.name] = tensorOf(input.type, dims, random);
    }
    runs.push({ feeds, got: await ours.run(feeds) });
  }
  const differences: Record<string, GraphDifference> = {};
  for (const { feeds, got } of runs) {
    for (const [name, tensor] of Object.entries(await runtime.run(feeds))) {
      const { largest, size } = outputDifference(name, tensor, got[name]);
      const before = differences[name] ?? { largest: 0, size: 0 };
      differences[name] = { largest: Math.max(largest, before.largest), size: Math.max(size, before.size) };
    }
  }
  return differences;
}

function outputDifference(name: string, expected: unknown, got: unknown): GraphDifference {
  if (!(expected instanceof Tensor) || !(got instanceof Tensor)) throw new TypeError(`"${name}" is missing.`);
  if (expected.dims.join() !== got.dims.join()) {
    throw new RangeError(`"${name}" is [${got.dims}] instead of [${expected.dims}].`);
  }
  return differenceOf(expected, got);
}

/** Small numbers above 0, as most inputs have them: shares, scores and maps after a ReLU. */
function tensorOf(type: string, dims: number[], random: () => number): Tensor {
  const size = dims.reduce((product, length) => product * length, 1);
  const numbers = Array.from({ length: size }, random);
  if (type === 'int64')
    return new Tensor(
      'int64',
      BigInt64Array.from(numbers, (value) => BigInt(Math.floor(value * 2000))),
      dims,
    );
  if (type === 'uint8')
    return new Tensor(
      'uint8',
      Uint8Array.from(numbers, (value) => value * 256),
      dims,
    );
  return new Tensor('float32', Float32Array.from(numbers), dims);
}

/** The same numbers in each run (Park and Miller, Random number generators: good ones are hard to find). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function differenceOf(expected: Tensor, got: Tensor): GraphDifference {
  let [largest, size] = [0, 0];
  for (const [at, value] of (expected.data as Float32Array).entries()) {
    const difference = Math.abs(value - Number(got.data[at]));
    // What cannot be compared counts as wrong.
    largest = Number.isNaN(difference) ? Infinity : Math.max(largest, difference);
    // Words that must not come have -1e9.
    if (Math.abs(value) < 1e6) size = Math.max(size, Math.abs(value));
  }
  return { largest, size };
}

Object.assign(globalThis, { bench: { compareGraph } });
