import { crc32, deflateSync } from 'node:zlib';

/*
 * Pictures of a red left half and a blue right half, in kinds of files that no usual program writes any more.
 */

const RED = [220, 20, 20] as const;
const BLUE = [20, 20, 220] as const;

/** A BMP with so many bits for each pixel: with a table of two colours up to 8, of 5 bits for each colour at 16. */
export function bmpRows(width: number, height: number, bits: number): Buffer {
  const table = bits <= 8 ? 2 : 0;
  const row = Buffer.alloc(Math.ceil((width * bits) / 32) * 4);
  for (let x = 0; x < width; x++) setPixel(row, x, bits, x < width / 2);
  const start = 54 + table * 4;
  const header = Buffer.alloc(start);
  header.write('BM', 'latin1');
  header.writeUInt32LE(start + row.length * height, 2);
  header.writeUInt32LE(start, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(table, 46);
  if (table) [...RED.toReversed(), 0, ...BLUE.toReversed(), 0].forEach((byte, i) => (header[54 + i] = byte));
  return Buffer.concat([header, ...Array.from({ length: height }, () => row)]);
}

function setPixel(row: Buffer, x: number, bits: number, isRed: boolean): void {
  const [red, green, blue] = isRed ? RED : BLUE;
  if (bits <= 8) row[(x * bits) >> 3]! |= (isRed ? 0 : 1) << (8 - bits - ((x * bits) & 7));
  else if (bits === 16) row.writeUInt16LE(((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3), x * 2);
  else row.set([blue, green, red, 255].slice(0, bits / 8), (x * bits) / 8);
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG that is stored in seven passes, each finer than the one before. */
export function interlacedPngFile(width: number, height: number): Buffer {
  const rows: number[] = [];
  for (const [left, top, dx, dy] of ADAM7) {
    for (let y = top; y < height; y += dy) {
      rows.push(0);
      for (let x = left; x < width; x += dx) rows.push(...(x < width / 2 ? RED : BLUE));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 1], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
