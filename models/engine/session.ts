import type { InferenceSession } from 'onnxruntime-web/wasm';

/** A network that is loaded: what is used of ONNX Runtime's sessions, and what our own kernels stand in for. */
export interface Session extends Pick<InferenceSession, 'release'> {
  /** Not told of an encoder that our own kernels compute. */
  outputMetadata?: InferenceSession['outputMetadata'];
  run(feeds: InferenceSession.FeedsType): Promise<InferenceSession.OnnxValueMapType>;
}
