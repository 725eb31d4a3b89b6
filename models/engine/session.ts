import type { InferenceSession } from 'onnxruntime-web/wasm';

/** A network that is loaded: what is used of ONNX Runtime's sessions, and what our own kernels stand in for. */
export interface Session extends Pick<
  InferenceSession,
  'release' | 'inputNames' | 'outputNames' | 'outputMetadata'
> {
  run(feeds: InferenceSession.FeedsType): Promise<InferenceSession.OnnxValueMapType>;
}
