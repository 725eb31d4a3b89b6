import type { Machine } from './machine.ts';

/** Weights and tables, which are written once. */
export interface Constants {
  /** Where these numbers will lie: called once `placeFrom` has been. */
  add(values: Int32Array | Float32Array): () => number;
  /** The same for numbers that are computed where they will lie, so that they are not in memory twice. */
  addPacked(count: number, pack: (into: Int32Array) => void): () => number;
  placeFrom(start: number): void;
  end(): number;
  write(machine: Machine): void;
}

const ALIGNMENT = 16;
const INT32_BYTES = 4;

export function createConstants(): Constants {
  const parts: { bytes: number; write: (buffer: ArrayBufferLike, at: number) => void; at: number }[] = [];
  let next = 0;
  const add = (bytes: number, write: (buffer: ArrayBufferLike, at: number) => void) => {
    const part = { bytes, write, at: -1 };
    parts.push(part);
    return () => part.at;
  };
  return {
    add: (values) =>
      add(values.byteLength, (buffer, at) => {
        new Uint8Array(buffer, at).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      }),
    addPacked: (count, pack) =>
      add(count * INT32_BYTES, (buffer, at) => pack(new Int32Array(buffer, at, count))),
    placeFrom(start) {
      next = start;
      for (const part of parts) {
        part.at = next;
        next += Math.ceil(part.bytes / ALIGNMENT) * ALIGNMENT;
      }
    },
    end: () => next,
    write({ bytes }) {
      for (const { write, at } of parts) write(bytes.buffer, at);
      // The machine has them now.
      parts.length = 0;
    },
  };
}
