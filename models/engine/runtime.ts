import { env, InferenceSession } from 'onnxruntime-web/wasm';

/** More threads gain nothing for models of this size, and the page needs cores too. */
const MOST_THREADS = 4;

/**
 * Points ONNX Runtime at the package's own files and fixes the number of threads. Call before the first
 * session: unset paths make the runtime load itself from a public CDN, and threads cannot change later.
 * @param base where the package lies; ends with a slash
 */
export function configureRuntime(base: string, threads = defaultThreads()): void {
  env.wasm.wasmPaths = new URL('ort/', base).href;
  env.wasm.numThreads = threads;
  env.logLevel = 'error';
}

/** As many as configureRuntime fixed. */
export function threadCount(): number {
  return env.wasm.numThreads ?? 1;
}

/** @throws where the bytes are not an ONNX model that this runtime can load */
export function createSession(bytes: ArrayBuffer): Promise<InferenceSession> {
  return InferenceSession.create(new Uint8Array(bytes), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
}

function defaultThreads(): number {
  return Math.min(navigator.hardwareConcurrency, MOST_THREADS);
}
