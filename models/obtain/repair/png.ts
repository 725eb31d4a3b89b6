import { join } from './bytes.ts';
import { crc32 } from './crc32.ts';

const SIGNATURE_LENGTH = 8;

/** What makes a PNG an animation: the repaired one is its first picture. */
const ANIMATION: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT']);

/** Channels by the colour type of the header. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The seven passes of an interlaced picture: first column and row, steps between columns and rows. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * A PNG with an end and right checksums, where all of its pixels are there; null where some are missing.
 */
export async function repairPng(bytes: ArrayBuffer): Promise<ArrayBuffer | null> {
  const file = new Uint8Array(bytes);
  const before: Uint8Array[] = [];
  const compressed: Uint8Array[] = [];
  for (const { type, data } of chunksOf(file)) {
    if (type === 'IDAT') compressed.push(data);
    else if (compressed.length > 0) break;
    else if (!ANIMATION.has(type)) before.push(chunk(type, data));
  }
  const needed = bytesOfPixels(new DataView(bytes, SIGNATURE_LENGTH + 8));
  const pixels = await inflate(join(...compressed), needed);
  if (needed === 0 || pixels.length < needed) return null;
  const data = await deflate(pixels.subarray(0, needed));
  const signature = file.subarray(0, SIGNATURE_LENGTH);
  return join(signature, ...before, chunk('IDAT', data), chunk('IEND', new Uint8Array())).buffer;
}

/** The chunks of a file, the last one perhaps cut. */
function* chunksOf(file: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = new DataView(file.buffer);
  for (let at = SIGNATURE_LENGTH; at + 8 <= file.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    yield { type, data: file.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    data,
  );
  return join(u32(data.length), body, u32(crc32(body)));
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** How long all rows are together, each with the byte that names its filter. 0 where the header makes no sense. */
function bytesOfPixels(header: DataView): number {
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const bits = header.getUint8(8) * (CHANNELS[header.getUint8(9)] ?? 0);
  if (bits === 0) return 0;
  if (header.getUint8(12) === 0) return bytesOfRows(width, height, bits);
  return ADAM7.reduce(
    (sum, [x, y, dx, dy]) => sum + bytesOfRows(steps(width, x, dx), steps(height, y, dy), bits),
    0,
  );
}

function bytesOfRows(columns: number, rows: number, bits: number): number {
  return columns > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0;
}

function steps(side: number, first: number, step: number): number {
  return Math.max(0, Math.ceil((side - first) / step));
}

/** As much as can be unpacked, and not much more than `most`. */
async function inflate(compressed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const unpacked = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate'));
    for await (const part of unpacked) {
      parts.push(part);
      if ((length += part.length) >= most) break;
    }
  } catch {
    // It ends too soon, or its checksum is wrong: what came before counts.
  }
  return join(...parts);
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
