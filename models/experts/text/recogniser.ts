import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine, Releasable } from '#models/engine/engine.ts';

/** A word as Tesseract read it. */
export interface RecognisedWord {
  text: string;
  /** 0..1. */
  confidence: number;
}

/** Dark ink on a light background, one value for each pixel. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

export interface Recogniser extends Releasable {
  /**
   * Reads a picture that holds one line.
   * @param insist read even where no line is seen: finds short words and numbers, but also sees letters in textures
   */
  readLine(line: Grey, insist: boolean): RecognisedWord[];
}

/** Tesseract's page segmentation modes: one line, and one line that is read without looking for the line first. */
const SINGLE_LINE = '7';
const RAW_LINE = '13';

/** Tesseract with the data of one language or script, kept by the engine until it is released. */
export async function openRecogniser(engine: Engine, card: ReaderCard, data: string): Promise<Recogniser> {
  return engine.open(card.files[data]!, async (bytes) => {
    const [{ createOCREngine }, wasmBinary, model] = await Promise.all([
      import('tesseract-wasm'),
      engine.bytes(card.files['tesseract']!),
      unpack(bytes),
    ]);
    const tesseract = await createOCREngine({ wasmBinary });
    tesseract.loadModel(model);
    tesseract.setVariable('user_defined_dpi', '300');
    const readAs = (mode: string, image: ImageData) => {
      tesseract.setVariable('tessedit_pageseg_mode', mode);
      tesseract.loadImage(image);
      return tesseract.getTextBoxes('word');
    };
    return {
      readLine(line, insist) {
        const image = rgba(line);
        let items = readAs(SINGLE_LINE, image);
        if (insist && items.every((item) => item.text.trim() === '')) items = readAs(RAW_LINE, image);
        tesseract.clearImage();
        return items.map(({ text, confidence }) => ({ text: text.trim(), confidence }));
      },
      release: () => tesseract.destroy(),
    };
  });
}

/** The data is compressed in its npm package, and in the extension too. */
async function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Bytes of a pixel as one number, the first byte the lowest: red, green, blue, opacity. */
const OPAQUE = 0xff_00_00_00;
const EACH_COLOUR = 0x01_01_01;

function rgba({ data, width, height }: Grey): ImageData {
  const pixels = Uint32Array.from(data, (value) => OPAQUE + value * EACH_COLOUR);
  return new ImageData(new Uint8ClampedArray(pixels.buffer), width, height);
}
