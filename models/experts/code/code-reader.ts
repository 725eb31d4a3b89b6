import { formatToLabel, prepareZXingModule, purgeZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { Releasable } from '#models/engine/engine.ts';
import { CODE_READER_FILE } from './data/reader-file.ts';
import type { View } from './views.ts';

/** The wasm of zxing-cpp's readers, which the build copies out of the npm package. */
export const CODE_READER: ModelFile = CODE_READER_FILE;

export interface DecodedCode {
  /** "QRCode", "EAN-13". */
  format: string;
  text: string;
}

export interface Corner {
  x: number;
  y: number;
}

/** Top left, top right, bottom right and bottom left, as the code is read; in pixels of its view. */
export type Quadrilateral = readonly [Corner, Corner, Corner, Corner];

/** Where there seems to be a code, and of which format. */
export interface UnreadCode {
  format: string;
  corners: Quadrilateral;
}

export interface CodeDecoder extends Releasable {
  /**
   * Every code that can be read, the largest first.
   * @param isQuick in about half the time, without a second attempt on the picture freed of noise
   */
  decode(view: View, isQuick?: boolean): Promise<DecodedCode[]>;
  /**
   * What seem to be matrix codes that cannot be read, the largest first. Bar codes are left out: they are read along one
   * line, so there is nothing to straighten.
   */
  findUnread(view: View): Promise<UnreadCode[]>;
}

/** Formats whose check digits or structure make a chance reading unlikely. */
const OPTIONS: ReaderOptions = {
  formats: ['AllMatrix', 'EANUPC', 'DataBar', 'Code128', 'Code93', 'Code39', 'ITF', 'Codabar', 'Telepen'],
  maxNumberOfSymbols: 8,
};
/** Searched for separately: codes that cannot be read would take the places of those that can, and end the search. */
const UNREAD: ReaderOptions = { formats: ['AllMatrix'], maxNumberOfSymbols: 8, returnErrors: true };

/**
 * Formats of digits alone, in which a line aslant through the bars may show another number with a true check digit. Only
 * one that many lines show is believed: a turned ISBN was read as a UPC-E along six.
 */
const OF_DIGITS = /^(EAN|UPC|ISBN|ITF)/;
const LEAST_LINES = 10;

/** Starts the decoder from its wasm; nothing is fetched. There is only one at a time. */
export async function openDecoder(wasmBinary: ArrayBuffer): Promise<CodeDecoder> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return {
    decode: async (view, isQuick = false) =>
      (await search(view, { ...OPTIONS, tryDenoise: !isQuick })).filter(isBelieved).sort(byLines),
    findUnread: async (view) =>
      (await search(view, UNREAD))
        .filter(({ isValid, area }) => !isValid && area > 0)
        .map(({ format, corners }) => ({ format, corners })),
    release: purgeZXingModule,
  };
}

async function search({ width, height, data, binarizer }: View, options: ReaderOptions) {
  // The library's type asks for an ImageData, its code only for these three fields.
  const picture = { width, height, data, colorSpace: 'srgb' } as ImageData;
  const results = await readBarcodes(picture, { ...options, binarizer });
  return results.map(located).sort((a, b) => b.area - a.area);
}

function isBelieved({ isValid, format, lines }: ReturnType<typeof located>): boolean {
  return isValid && (lines >= LEAST_LINES || !OF_DIGITS.test(format));
}

/** Of two numbers in the same bars, the one that more lines show comes first; other codes stay in their order. */
function byLines(one: ReturnType<typeof located>, other: ReturnType<typeof located>): number {
  return OF_DIGITS.test(one.format) && OF_DIGITS.test(other.format) ? other.lines - one.lines : 0;
}

function located({ isValid, format, text, position, extra, lineCount }: ReadResult) {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners: Quadrilateral = [topLeft, topRight, bottomRight, bottomLeft];
  const name = (formatToLabel(format) ?? format).replaceAll(' ', '');
  return {
    isValid,
    format: name,
    text: asPrinted(name, text, extra),
    corners,
    area: areaOf(corners),
    lines: lineCount,
  };
}

/** A UPC-E without its expansion to thirteen digits, a Codabar without its start and stop letters. */
function asPrinted(format: string, text: string, extra: string): string {
  if (format === 'Codabar') return text.replace(/^[A-D](.*)[A-D]$/i, '$1');
  return /"UPCE":\s*"(\d{8})"/.exec(extra)?.[1] ?? text;
}

/** Half the cross product of the diagonals. */
function areaOf([topLeft, topRight, bottomRight, bottomLeft]: Quadrilateral): number {
  const down = { x: bottomRight.x - topLeft.x, y: bottomRight.y - topLeft.y };
  const up = { x: topRight.x - bottomLeft.x, y: topRight.y - bottomLeft.y };
  return Math.abs(down.x * up.y - down.y * up.x) / 2;
}
