import type { ReaderCard } from '@/models/catalog';
import type { Engine, Releasable } from '@/models/engine/engine';

/** A word as Tesseract read it. */
export interface Word {
  text: string;
  /** 0..1. */
  confidence: number;
}

export interface Recogniser extends Releasable {
  /**
   * Reads a picture that holds one line.
   * @param grey dark ink on a light ground, a value a pixel
   */
  readLine(grey: Uint8Array, width: number, height: number): Word[];
}

/** Tesseract's name for "the picture is a single line". */
const SINGLE_LINE = '7';

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
    tesseract.setVariable('tessedit_pageseg_mode', SINGLE_LINE);
    return {
      readLine(grey, width, height) {
        tesseract.loadImage(rgba(grey, width, height));
        const items = tesseract.getTextBoxes('word');
        tesseract.clearImage();
        return items.map(({ text, confidence }) => ({ text: text.trim(), confidence }));
      },
      release: () => tesseract.destroy(),
    };
  });
}

/** Data lies compressed in its npm packages, as it is in ours. */
async function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

function rgba(grey: Uint8Array, width: number, height: number): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < grey.length; at++)
    data.fill(grey[at]!, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return new ImageData(data, width, height);
}
