import type { Arena } from './arena.ts';
import type { Layer, Plan } from './plan.ts';
import { FLOAT_BYTES, INT16_BYTES, PIXELS_AT_A_TIME, roundedUp } from './units.ts';

/** A layer's result in memory: floats for each pixel, channels last, within a border of zeros; or int16 codes without a border. */
export interface PlacedTensor {
  at: number;
  height: number;
  width: number;
  channels: number;
  /** Above, left, below, right: what the depthwise layers that take it need at most. */
  border: [number, number, number, number];
}

/** Gives each result its place, from the layer that makes it to the last one that takes it. */
export function placeTensors(plan: Plan, arena: Arena): Map<string, PlacedTensor> {
  const placed = new Map<string, PlacedTensor>();
  const kept = new Set(Object.values(plan.outputs).flatMap(({ from }) => from));
  for (const [made, layer] of plan.layers.entries()) {
    const { height, width, channels } = sizeOf(layer, placed);
    const border: PlacedTensor['border'] = [0, 0, 0, 0];
    let last = kept.has(layer.to) ? plan.layers.length : made;
    for (const [taken, user] of plan.layers.entries()) {
      if (!takes(user, layer.to)) continue;
      last = Math.max(last, taken);
      if (user.type !== 'depthwise') continue;
      for (const side of border.keys()) border[side] = Math.max(border[side]!, user.padding[side]!);
    }
    const pixels = (height + border[0] + border[2]) * (width + border[1] + border[3]) + PIXELS_AT_A_TIME;
    const bytes = pixels * channels * (layer.type === 'depthwise' ? INT16_BYTES : FLOAT_BYTES);
    placed.set(layer.to, { at: arena.place(bytes, made, last), height, width, channels, border });
  }
  return placed;
}

function takes(layer: Layer, name: string): boolean {
  return ('from' in layer && layer.from === name) || ('add' in layer && layer.add === name);
}

function sizeOf(layer: Layer, placed: ReadonlyMap<string, PlacedTensor>) {
  if (layer.type !== 'mean') return layer;
  return { height: 1, width: 1, channels: tensorOf(placed, layer.from).channels };
}

/** @throws where the plan uses a result that no earlier layer makes */
export function tensorOf(placed: ReadonlyMap<string, PlacedTensor>, name: string): PlacedTensor {
  const found = placed.get(name);
  if (!found) throw new Error(`The plan of the encoder uses "${name}" before it is computed.`);
  return found;
}

/** Pixels of a row, its border included. */
export function rowLength({ width, border }: PlacedTensor): number {
  return border[1] + width + border[3];
}

/** The first byte of the pixel at the top left, counted from the tensor's own. */
export function firstPixel(tensor: PlacedTensor): number {
  return (tensor.border[0] * rowLength(tensor) + tensor.border[1]) * tensor.channels * FLOAT_BYTES;
}

/** For each pixel where its floats lie, counted from the tensor's first byte; then places for what is computed in vain. */
export function placesOf(tensor: PlacedTensor): Int32Array {
  const { height, width, channels, border } = tensor;
  const row = rowLength(tensor);
  const beyond = (height + border[0] + border[2]) * row * channels * FLOAT_BYTES;
  const places = new Int32Array(roundedUp(height * width, PIXELS_AT_A_TIME)).fill(beyond);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      places[y * width + x] = firstPixel(tensor) + (y * row + x) * channels * FLOAT_BYTES;
    }
  }
  return places;
}

/** A stretch of a tensor's floats without border. */
interface Row {
  /** The first byte. */
  at: number;
  count: number;
  /** How many floats come before it. */
  before: number;
}

/** The rows of a tensor; all in one where it has no border. */
export function rowsOf(tensor: PlacedTensor): Row[] {
  const { at, height, width, channels, border } = tensor;
  const count = width * channels;
  if (border.every((side) => side === 0)) return [{ at, count: height * count, before: 0 }];
  return Array.from({ length: height }, (_, y) => ({
    at: at + firstPixel(tensor) + y * rowLength(tensor) * channels * FLOAT_BYTES,
    count,
    before: y * count,
  }));
}
