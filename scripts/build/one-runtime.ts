/**
 * transformers.js imports ONNX Runtime's WebGPU build, but the engine uses the wasm one. With this alias both get the same
 * module: the package has only one wasm file, and the paths and threads that the engine sets apply to both.
 */
export const ONE_RUNTIME = { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' };
