import { formatToLabel, prepareZXingModule, purgeZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import type { ModelFile } from '@/models/catalog';
import type { Releasable } from '@/models/engine/engine';
import { CODE_READER_FILE } from './data/reader-file';
import type { View } from './views';

/** The wasm of zxing-cpp's readers, which the build copies out of the npm package. */
export const CODE_READER: ModelFile = CODE_READER_FILE;

export interface Decoded {
  /** "QRCode", "EAN-13". */
  format: string;
  text: string;
  /** Of the code in its view, in pixels. */
  area: number;
}

export interface Decoder extends Releasable {
  /** Every code that is whole; none where there is none. */
  decode(view: View): Promise<Decoded[]>;
}

/** Formats whose check digits or structure make a chance reading unlikely. */
const OPTIONS: ReaderOptions = {
  formats: ['AllMatrix', 'EANUPC', 'DataBar', 'Code128', 'Code93', 'Code39', 'ITF', 'Codabar'],
  maxNumberOfSymbols: 8,
  tryDenoise: true,
};

/** Starts the decoder from its wasm; nothing is fetched. There is one at a time. */
export async function openDecoder(wasmBinary: ArrayBuffer): Promise<Decoder> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return {
    async decode({ width, height, data, binarizer }) {
      // The library's type asks for an ImageData; its code for these three fields.
      const picture = { width, height, data, colorSpace: 'srgb' } as ImageData;
      const results = await readBarcodes(picture, { ...OPTIONS, binarizer });
      return results.filter(({ isValid }) => isValid).map(decoded);
    },
    release: purgeZXingModule,
  };
}

function decoded({ format, text, position }: ReadResult): Decoded {
  const { topLeft, topRight, bottomLeft, bottomRight } = position;
  // Half the cross product of the diagonals.
  const down = { x: bottomRight.x - topLeft.x, y: bottomRight.y - topLeft.y };
  const up = { x: topRight.x - bottomLeft.x, y: topRight.y - bottomLeft.y };
  const area = Math.abs(down.x * up.y - down.y * up.x) / 2;
  return { format: (formatToLabel(format) ?? format).replaceAll(' ', ''), text, area };
}
