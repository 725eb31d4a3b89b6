/** A change to a file, in numbers from 0 to 1, so that any source of randomness can choose it. */
export interface Mutation {
  type: 'set' | 'insert' | 'cut' | 'copy' | 'end';
  /** Where, as a share of the file. */
  at: number;
  /** How long, as a share of the file. */
  length: number;
  byte: number;
}

/** Values at which counters and sizes turn over. */
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff] as const;

/** A file with all of the changes, one after the other. */
export function mutate(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array<ArrayBuffer> {
  return mutations.reduce<Uint8Array<ArrayBuffer>>(applyOne, Uint8Array.from(file));
}

function applyOne(
  file: Uint8Array<ArrayBuffer>,
  { type, at, length, byte }: Mutation,
): Uint8Array<ArrayBuffer> {
  const start = Math.floor(at * file.length);
  const end = Math.min(file.length, start + Math.ceil(length * 64));
  switch (type) {
    case 'set':
      return Uint8Array.from(file, (old, index) => (index === start ? edgeOr(byte) : old));
    case 'insert':
      return joined(file.subarray(0, start), file.subarray(start, end), file.subarray(start));
    case 'cut':
      return joined(file.subarray(0, start), file.subarray(end));
    case 'copy': {
      const copy = Uint8Array.from(file);
      copy.copyWithin(Math.floor(byte * file.length), start, end);
      return copy;
    }
    case 'end':
      return file.slice(0, Math.max(1, start));
    default:
      return type satisfies never;
  }
}

function edgeOr(byte: number): number {
  return byte < 0.5 ? EDGES[Math.floor(byte * 2 * EDGES.length)]! : Math.floor(byte * 256);
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
