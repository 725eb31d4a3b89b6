import { Tensor } from 'onnxruntime-web/wasm';
import { openGraph } from '#models/engine/graph/open-graph.ts';
import { configureRuntime, createSession } from '#models/engine/runtime.ts';

/** How far an output of ours is from ONNX Runtime's, and how large the numbers there are. */
export interface GraphDifference {
  largest: number;
  size: number;
}

/** For lengths that a model leaves open: several, so that rows cannot be mixed up unnoticed. */
const OPEN_LENGTH = 3;

/** Each output of a model both ways, on the same made-up inputs; null where ours does not know the model. */
async function compareGraph(url: string): Promise<Record<string, GraphDifference> | null> {
  configureRuntime(`${location.origin}/`, 1);
  const bytes = await (await fetch(url)).arrayBuffer();
  const runtime = await createSession(bytes.slice());
  const ours = await openGraph(bytes);
  if (!ours) return null;
  const random = createRandom();
  const feeds: Record<string, Tensor> = {};
  for (const input of runtime.inputMetadata) {
    if (!input.isTensor) throw new TypeError(`"${input.name}" is no tensor.`);
    const dims = input.shape.map((length) => (typeof length === 'number' ? length : OPEN_LENGTH));
    feeds[input.name] = tensorOf(input.type, dims, random);
  }
  const [expected, got] = [await runtime.run(feeds), await ours.run(feeds)];
  return Object.fromEntries(
    Object.entries(expected).map(([name, tensor]) => {
      const other = got[name]!;
      if (!(tensor instanceof Tensor) || !(other instanceof Tensor))
        throw new TypeError(`"${name}" is missing.`);
      if (tensor.dims.join() !== other.dims.join()) {
        throw new RangeError(`"${name}" is [${other.dims}] instead of [${tensor.dims}].`);
      }
      return [name, differenceOf(tensor, other)];
    }),
  );
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
