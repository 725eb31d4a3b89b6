import type { Machine } from './machine.ts';

/** Weights and tables, which are written once. */
export interface Constants {
  /** Where these numbers will lie: called once `placeFrom` has been. */
  add(values: Int16Array | Int32Array | Float32Array): () => number;
  placeFrom(start: number): void;
  end(): number;
  write(machine: Machine): void;
}

const ALIGNMENT = 16;

export function createConstants(): Constants {
  const parts: { values: Int16Array | Int32Array | Float32Array; at: number }[] = [];
  let next = 0;
  return {
    add(values) {
      const part = { values, at: -1 };
      parts.push(part);
      return () => part.at;
    },
    placeFrom(start) {
      next = start;
      for (const part of parts) {
        part.at = next;
        next += Math.ceil(part.values.byteLength / ALIGNMENT) * ALIGNMENT;
      }
    },
    end: () => next,
    write({ bytes }) {
      for (const { values, at } of parts) {
        bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
      }
      // The machine has them now.
      parts.length = 0;
    },
  };
}
