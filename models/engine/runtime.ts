import { env, InferenceSession } from 'onnxruntime-web/wasm';

/** More threads gain nothing for models of this size, and the page needs cores too. */
const MOST_THREADS = 4;

let allThreads = 1;

/**
 * Points ONNX Runtime at the package's own files and fixes the number of threads. Call before the first
 * session: unset paths make the runtime load itself from a public CDN, and threads cannot change later.
 * @param base where the package lies; ends with a slash
 * @param threads of our own kernels
 * @param runtimeThreads of ONNX Runtime. What is left to it is small, and a thread that has nothing to do waits in a loop, which
 *   takes a core from the kernels and from the compiler of wasm (docs/quality.md, "Cold start").
 */
export function configureRuntime(base: string, threads = defaultThreads(), runtimeThreads = 1): void {
  env.wasm.wasmPaths = new URL('ort/', base).href;
  env.wasm.numThreads = runtimeThreads;
  env.logLevel = 'error';
  allThreads = threads;
}

/** As many as configureRuntime fixed for our own kernels. */
export function threadCount(): number {
  return allThreads;
}

/**
 * Takes long, and the thread cannot do anything else. Messages that came meanwhile are let in before it goes on: the trunk's workers
 * may be waiting for their picture.
 * @throws where the bytes are not an ONNX model that this runtime can load
 */
export async function createSession(bytes: ArrayBuffer): Promise<InferenceSession> {
  const session = await InferenceSession.create(new Uint8Array(bytes), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  await new Promise((resolve) => setTimeout(resolve));
  return session;
}

function defaultThreads(): number {
  return Math.min(navigator.hardwareConcurrency, MOST_THREADS);
}
