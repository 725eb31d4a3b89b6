import { KERNELS } from './kernels-wasm.ts';

/** The functions of kernels.as, which says what they do. Numbers are addresses and counts. */
export interface Kernels {
  pointwise(
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
  ): void;
  largest(input: number, count: number): number;
  toCodes(input: number, output: number, count: number, unit: number): void;
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
}

/** The kernels, and views of the memory that they work on. */
export interface Machine {
  kernels: Kernels;
  bytes: Uint8Array;
  floats: Float32Array;
}

const PAGE = 65_536;

/** @throws where the browser has no fixed-width SIMD, or not so much memory */
export async function createMachine(bytes: number): Promise<Machine> {
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const code = Uint8Array.from(atob(KERNELS), (character) => character.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  const { buffer } = memory;
  return {
    // The module exports these functions: tests/unit/scripts/lib/compile-kernels.test.ts compiles it anew and compares.
    kernels: instance.exports as unknown as Kernels,
    bytes: new Uint8Array(buffer),
    floats: new Float32Array(buffer),
  };
}
