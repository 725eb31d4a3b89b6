import { colourTable } from '#models/obtain/header/gif.ts';
import { join } from './bytes.ts';
import { countPixels } from './lzw.ts';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

/** A GIF of the first picture alone, where all of its pixels are there; null where some are missing. */
export function repairGif(bytes: ArrayBuffer): ArrayBuffer | null {
  const file = new Uint8Array(bytes);
  const view = new DataView(bytes);
  const image = firstImage(file);
  if (image === null) return null;
  const data = image + 11 + colourTable(file[image + 9] ?? 0);
  const pixels = view.getUint16(image + 5, true) * view.getUint16(image + 7, true);
  const blocks = contentOf(file, data);
  if (countPixels(blocks, file[data - 1] ?? 0, pixels) < pixels) return null;
  return join(file.subarray(0, data), ...inBlocks(blocks), [0, TRAILER]).buffer;
}

/** Where the first picture begins, after all that may come before it. */
function firstImage(file: Uint8Array): number | null {
  let at = 13 + colourTable(file[10] ?? 0);
  while (file[at] === EXTENSION) {
    at += 2;
    while (file[at]) at += 1 + file[at]!;
    at++;
  }
  return file[at] === IMAGE && at + 10 < file.length ? at : null;
}

/** What the blocks hold that begin at `at`, as far as they go. */
function contentOf(file: Uint8Array, at: number): Uint8Array {
  const parts: Uint8Array[] = [];
  while (file[at]) {
    parts.push(file.subarray(at + 1, at + 1 + file[at]!));
    at += 1 + file[at]!;
  }
  return join(...parts);
}

function* inBlocks(content: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += 255) {
    const part = content.subarray(at, at + 255);
    yield join([part.length], part);
  }
}
