import { crc32, deflateSync } from 'node:zlib';

/*
 * Picture files made by hand: their headers state a size, and their bodies look complete to a header reader. Only those of
 * `pngFile` and `bmpFile` can be decoded.
 */

const ascii = (text: string) => Buffer.from(text, 'latin1');

function bytes(...parts: (Buffer | number[])[]): ArrayBuffer {
  const joined = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return new Uint8Array(joined).buffer;
}

function u16le(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32le(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function u32be(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  return Buffer.concat([u32be(data.length), body, u32be(crc32(body))]);
}

/** A PNG of 8-bit RGBA. `colour` gives the four values of each pixel. */
export function pngFile(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number],
): ArrayBuffer {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colour(x, y), y * (1 + width * 4) + 1 + x * 4);
  }
  const header = Buffer.concat([u32be(width), u32be(height), Buffer.from([8, 6, 0, 0, 0])]);
  return bytes(
    ascii('\x89PNG\r\n\x1A\n'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  );
}

/** A PNG whose header states a size that its few bytes do not hold. */
export function pngHeaderOf(width: number, height: number): ArrayBuffer {
  const header = Buffer.concat([u32be(width), u32be(height), Buffer.from([8, 6, 0, 0, 0])]);
  return bytes(ascii('\x89PNG\r\n\x1A\n'), pngChunk('IHDR', header), pngChunk('IEND', Buffer.alloc(0)));
}

/** It has a thumbnail in its metadata, with an end marker of its own. */
export function jpegFile(width: number, height: number): ArrayBuffer {
  const thumbnail = Buffer.concat([ascii('Exif\0\0'), Buffer.from([0xff, 0xd8, 0xff, 0xd9])]);
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, thumbnail.length + 2],
    thumbnail,
    [0xff, 0xff, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    [0x12, 0xff, 0x00, 0xd9, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
  );
}

export function gifFile(width: number, height: number): ArrayBuffer {
  return bytes(
    ascii('GIF89a'),
    u16le(width),
    u16le(height),
    [0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0],
    u16le(width),
    u16le(height),
    [0, 2, 2, 0x3b, 0x01, 0],
    [0x3b],
  );
}

export function webpFile(kind: 'VP8X' | 'VP8L' | 'VP8 ', width: number, height: number): ArrayBuffer {
  const [w, h] = [width - 1, height - 1];
  const payload = {
    VP8X: Buffer.from([0, 0, 0, 0, w & 255, (w >> 8) & 255, w >> 16, h & 255, (h >> 8) & 255, h >> 16]),
    VP8L: Buffer.concat([Buffer.from([0x2f]), u32le(w + h * 2 ** 14)]),
    'VP8 ': Buffer.concat([Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a]), u16le(width), u16le(height)]),
  }[kind];
  const chunk = Buffer.concat([ascii(kind), u32le(payload.length), payload]);
  return bytes(ascii('RIFF'), u32le(chunk.length + 4), ascii('WEBP'), chunk);
}

/** It states two sizes, as a picture with a thumbnail does. */
export function avifFile(width: number, height: number): ArrayBuffer {
  const box = (type: string, ...content: Buffer[]) => {
    const body = Buffer.concat(content);
    return Buffer.concat([u32be(body.length + 8), ascii(type), body]);
  };
  const sizeBox = (w: number, h: number) => box('ispe', u32be(0), u32be(w), u32be(h));
  const sizes = box('iprp', box('ipco', sizeBox(16, 16), sizeBox(width, height)));
  return bytes(
    box('ftyp', ascii('mif1'), u32be(0), ascii('avif')),
    box('meta', u32be(0), box('hdlr', u32be(0)), sizes),
    box('mdat', Buffer.from([1, 2, 3])),
  );
}

/** In boxes; the codestream holds the size only. */
export function jxlFile(width: number, height: number): ArrayBuffer {
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) bits.push(Math.floor(value / 2 ** bit) & 1);
  };
  const inEights = width % 8 === 0 && height % 8 === 0 && Math.max(width, height) <= 256;
  const side = (value: number) => {
    if (inEights) return write(value / 8 - 1, 5);
    const size = [9, 13, 18, 30].findIndex((count) => value <= 2 ** count);
    write(size, 2);
    return write(value - 1, [9, 13, 18, 30][size]!);
  };
  write(inEights ? 1 : 0, 1);
  side(height);
  write(width === 2 * height ? 7 : 0, 3);
  if (width !== 2 * height) side(width);
  const content = Buffer.alloc(Math.ceil(bits.length / 8) + 2);
  bits.forEach((bit, i) => (content[2 + (i >> 3)]! |= bit << (i & 7)));
  content.set([0xff, 0x0a]);
  return bytes(ascii('\0\0\0\x0cJXL \r\n\x87\n'), u32be(content.length + 8), ascii('jxlc'), content);
}

/** 32 bits a pixel, all black. */
export function bmpFile(width: number, height: number): ArrayBuffer {
  const size = 54 + width * Math.abs(height) * 4;
  const rows = Buffer.alloc(4);
  rows.writeInt32LE(height);
  const header = Buffer.concat([
    ascii('BM'),
    u32le(size),
    u32le(0),
    u32le(54),
    u32le(40),
    u32le(width),
    rows,
    Buffer.from([1, 0, 32, 0]),
  ]);
  return bytes(header, Buffer.alloc(size - header.length));
}

export function icoFile(...sizes: number[]): ArrayBuffer {
  const start = 6 + sizes.length * 16;
  const entries = sizes.map((size, index) =>
    Buffer.concat([
      Buffer.from([size & 255, size & 255, 0, 0, 1, 0, 32, 0]),
      u32le(4),
      u32le(start + index * 4),
    ]),
  );
  return bytes([0, 0, 1, 0], u16le(sizes.length), ...entries, Buffer.alloc(sizes.length * 4));
}

export function textFile(text: string): ArrayBuffer {
  return bytes(Buffer.from(text, 'utf8'));
}
