import { KERNELS } from './kernels-wasm.ts';

type OfNumbers = (input: number, output: number, count: number) => void;

type OfPairs = (
  a: number,
  b: number,
  output: number,
  outer: number,
  inner: number,
  aOuter: number,
  aInner: number,
  bOuter: number,
  bInner: number,
) => void;

/** The functions of kernels/index.as, whose sources say what they do. Numbers are addresses and counts. */
export interface Kernels {
  convolve(
    input: number,
    weights: number,
    scales: number,
    biases: number,
    output: number,
    places: number,
    residual: number,
    scratch: number,
    pixels: number,
    depth: number,
    channels: number,
    inputScale: number,
    lowest: number,
    highest: number,
    step: number,
    segments: number,
    row: number,
    gain: number,
    offset: number,
  ): void;
  depthwise(
    input: number,
    weights: number,
    biases: number,
    output: number,
    row: number,
    height: number,
    width: number,
    channels: number,
    side: number,
    stride: number,
    unit: number,
    gain: number,
    offset: number,
  ): void;
  largest(input: number, count: number): number;
  toCodes(input: number, output: number, count: number, unit: number): void;
  rowsToCodes(input: number, output: number, units: number, rows: number, length: number): void;
  resize(
    input: number,
    axis: number,
    output: number,
    side: number,
    size: number,
    row: number,
    mean: number,
    unit: number,
  ): void;
  patches(input: number, output: number, row: number, height: number, width: number): void;
  sums(input: number, output: number, pixels: number, channels: number): void;
  scale(map: number, factors: number, half: number, height: number, width: number, channels: number): void;
  spread(
    input: number,
    output: number,
    height: number,
    width: number,
    channels: number,
    times: number,
    step: number,
    row: number,
    unit: number,
  ): void;
  multiply(
    input: number,
    units: number,
    weights: number,
    scales: number,
    biases: number,
    output: number,
    scratch: number,
    rows: number,
    depth: number,
    columns: number,
  ): void;
  multiplyFloats(
    input: number,
    weights: number,
    biases: number,
    output: number,
    scratch: number,
    rows: number,
    depth: number,
    columns: number,
    isPacked: number,
  ): void;
  multiplyByRows(
    input: number,
    weights: number,
    output: number,
    rows: number,
    depth: number,
    columns: number,
  ): void;
  exp: OfNumbers;
  log: OfNumbers;
  sigmoid: OfNumbers;
  tanh: OfNumbers;
  erf: OfNumbers;
  clip(input: number, output: number, count: number, low: number, high: number): void;
  addPairs: OfPairs;
  subtractPairs: OfPairs;
  multiplyPairs: OfPairs;
  dividePairs: OfPairs;
  softmax(input: number, output: number, rows: number, length: number, isLog: number): void;
  normalise(
    input: number,
    gain: number,
    bias: number,
    output: number,
    rows: number,
    length: number,
    epsilon: number,
  ): void;
}

/** The kernels, and views of the memory that they work on. */
export interface Machine {
  readonly kernels: Kernels;
  readonly bytes: Uint8Array;
  readonly floats: Float32Array;
  /** Sees to it that there are so many bytes. The views are renewed where memory grows. @throws RangeError where it cannot */
  reach(bytes: number): void;
}

const PAGE = 65_536;

/** @throws where the browser has no fixed-width SIMD, or not so much memory */
export async function createMachine(bytes: number): Promise<Machine> {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const code = Uint8Array.from(atob(KERNELS), (character) => character.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  const viewed = () => ({ bytes: new Uint8Array(memory.buffer), floats: new Float32Array(memory.buffer) });
  let views = viewed();
  // Asking the memory itself takes longer than many a kernel.
  let length = memory.buffer.byteLength;
  return {
    // The module exports these functions: tests/unit/scripts/lib/compile-kernels.test.ts compiles it anew and compares.
    kernels: instance.exports as unknown as Kernels,
    get bytes() {
      return views.bytes;
    },
    get floats() {
      return views.floats;
    },
    reach(needed) {
      if (needed <= length) return;
      memory.grow(Math.ceil((needed - length) / PAGE));
      length = memory.buffer.byteLength;
      views = viewed();
    },
  };
}
