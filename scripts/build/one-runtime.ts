/**
 * transformers.js asks for ONNX Runtime's WebGPU build; the engine runs the wasm one. With this alias both get one
 * module: one wasm in the package, and the paths and threads that the engine set hold for both.
 */
export const ONE_RUNTIME = { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' };
