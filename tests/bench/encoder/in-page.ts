import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import { readModelFile } from '#models/engine/model-files.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import { flatten } from '#models/engine/picture/flatten.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { openSession } from '#models/engine/planned-session.ts';
import { readPlan } from '#models/engine/network/plan-in-model.ts';
import { configureRuntime, createSession } from '#models/engine/runtime.ts';
import type { Session } from '#models/engine/session.ts';

/** Milliseconds of each run, and until the session was there. */
export interface EncoderTimes {
  load: number;
  runs: number[];
}
/** The same file, the convolutions computed by our kernels and by ONNX Runtime. */
export type BothWays<T> = Record<'kernels' | 'runtime', T>;

/** How far an output of the kernels is from the runtime's. */
export interface Difference {
  largest: number;
  cosine: number;
}

const BASE = `${location.origin}/`;
const SIDE = 224;
const WAYS = [
  ['kernels', openSession],
  ['runtime', createSession],
] as const;

/** Times both ways in turn, on one picture of noise. */
async function timeEncoder(
  file: ModelFile,
  threads: number,
  rounds: number,
): Promise<BothWays<EncoderTimes>> {
  configureRuntime(BASE, threads, threads);
  const bytes = await readModelFile(BASE, file);
  // The runtime itself is loaded with the first session, whoever opens that: here with the small model that only the kernels' way has.
  const planned = readPlan(bytes);
  if (planned) await (await createSession(planned.tail)).release();
  const feeds = pixelsOf(Uint8Array.from({ length: SIDE * SIDE * 3 }, () => Math.random() * 256));
  const opened: [keyof BothWays<unknown>, Session, number][] = [];
  for (const [way, open] of WAYS) {
    const start = performance.now();
    opened.push([way, await open(bytes), performance.now() - start]);
  }
  const runs: BothWays<number[]> = { kernels: [], runtime: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const [way, session] of opened) {
      const start = performance.now();
      await session.run(feeds);
      // The first round is a warm-up.
      if (round > 0) runs[way].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    opened.map(([way, , load]) => [way, { load, runs: runs[way] }]),
  ) as BothWays<EncoderTimes>;
}

/** Runs the runtime's way with its profiler, which writes to the console. */
async function profileEncoder(file: ModelFile, rounds: number): Promise<void> {
  configureRuntime(BASE, 1);
  const bytes = new Uint8Array(await readModelFile(BASE, file));
  const session = await InferenceSession.create(bytes, {
    executionProviders: ['wasm'],
    enableProfiling: true,
  });
  const feeds = pixelsOf(new Uint8Array(SIDE * SIDE * 3).fill(127));
  for (let round = 0; round < rounds; round++) await session.run(feeds);
  session.endProfiling();
}

/** For each picture and output, how far both ways are from each other. */
async function compareEncoder(
  file: ModelFile,
  urls: string[],
  threads: number,
): Promise<Record<string, Difference>[]> {
  configureRuntime(BASE, threads);
  const bytes = await readModelFile(BASE, file);
  const [kernels, runtime] = await Promise.all(WAYS.map(([, open]) => open(bytes)));
  const differences: Record<string, Difference>[] = [];
  for (const url of urls) {
    const pixels = await decodePicture(await (await fetch(url)).arrayBuffer(), 'image/jpeg');
    const feeds = pixelsOf(new Uint8Array(resize(flatten(pixels, [255, 255, 255]), SIDE, SIDE).data));
    const [ours, theirs] = [await kernels!.run(feeds), await runtime!.run(feeds)];
    differences.push(
      Object.fromEntries(
        Object.keys(theirs).map((name) => [name, difference(numbersOf(ours[name]), numbersOf(theirs[name]))]),
      ),
    );
  }
  return differences;
}

function pixelsOf(data: Uint8Array) {
  return { pixels: new Tensor('uint8', data, [1, SIDE, SIDE, 3]) };
}

function numbersOf(value: unknown): Float32Array {
  if (value instanceof Tensor && value.data instanceof Float32Array) return value.data;
  throw new TypeError('An output has no floats.');
}

function difference(ours: Float32Array, theirs: Float32Array): Difference {
  let [largest, product, one, other] = [0, 0, 0, 0];
  for (const [at, value] of theirs.entries()) {
    largest = Math.max(largest, Math.abs(value - ours[at]!));
    product += value * ours[at]!;
    one += value ** 2;
    other += ours[at]! ** 2;
  }
  return { largest, cosine: one === other ? 1 : product / Math.sqrt(one * other) };
}

Object.assign(globalThis, { bench: { timeEncoder, profileEncoder, compareEncoder } });
