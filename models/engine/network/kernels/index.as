// The convolutions of an encoder and of the text detector, and the operators of small graphs, for WebAssembly's fixed-width SIMD.
// AssemblyScript, compiled by `npm run kernels`.
//
// Pictures lie row by row, channels last. Weights are the model's own int8 codes (or int16 where the model has floats), activations are
// int16: `i32x4.dot_i16x8_s` multiplies eight pairs at once, twice as many as floats allow, and gives the same sums on every machine.

export { convolve } from './convolve';
export { depthwise } from './depthwise';
export { patches, resize } from './picture';
export { scale, spread, sums } from './maps';
export { largest, rowsToCodes, toCodes } from './codes';
export { multiply } from './multiply';
export { multiplyByRows, multiplyFloats } from './multiply-floats';
export { clip, erf, exp, log, sigmoid, tanh } from './curves';
export { addPairs, dividePairs, multiplyPairs, subtractPairs } from './pairs';
export { normalise, softmax } from './rows';
