import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import { createEngine } from '#models/engine/engine.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { createSession } from '#models/engine/runtime.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { ground } from '#models/experts/text/ground.ts';
import type { TextDetector } from '#models/experts/text/network/text-detector.ts';
import { openDetector } from '#models/experts/text/open-detector.ts';

/** How our kernels' map differs from ONNX Runtime's: of 255, and the share of pixels that are text by one of them only. */
export interface MapDifference {
  mean: number;
  largest: number;
  otherSide: number;
  /** Share of pixels that are text by ONNX Runtime's map. */
  text: number;
}

/** Milliseconds of each run. */
export type DetectorTimes = Record<'kernels' | 'runtime', number[]>;

/** From which value a pixel is text: PIXEL_THRESHOLD of models/experts/text/find-lines.ts. */
const TEXT = 77;

async function openBoth(card: ReaderCard) {
  const engine = createEngine(`${location.origin}/`, 1);
  // One after the other: the engine opens a file in one way only, and reads it again for the other.
  const detector = await openDetector(engine, card);
  return [detector, await createSession(await engine.bytes(card.files['detector']!))] as const;
}

async function compareDetector(
  card: ReaderCard,
  urls: readonly string[],
  width: number,
): Promise<MapDifference[]> {
  const [detector, session] = await openBoth(card);
  const differences: MapDifference[] = [];
  for (const url of urls) {
    const picture = await pictureAt(url, width);
    const expected = await byRuntime(session, picture);
    differences.push(differenceOf(detector.certainty(picture).map, expected));
  }
  return differences;
}

/** Both in turn on one picture. */
async function timeDetector(
  card: ReaderCard,
  url: string,
  width: number,
  rounds: number,
): Promise<DetectorTimes> {
  const [detector, session] = await openBoth(card);
  const picture = await pictureAt(url, width);
  const times: DetectorTimes = { kernels: [], runtime: [] };
  for (let round = 0; round <= rounds; round++) {
    const [kernels, runtime] = [
      await timed(() => detector.certainty(picture)),
      await timed(() => byRuntime(session, picture)),
    ];
    // The first round is a warm-up.
    if (round === 0) continue;
    times.kernels.push(kernels);
    times.runtime.push(runtime);
  }
  return times;
}

async function timed(
  run: () => ReturnType<TextDetector['certainty']> | Promise<Uint8Array>,
): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function pictureAt(url: string, width: number): Promise<Rgb> {
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? '';
  const picture = ground(await decodePicture(await response.arrayBuffer(), type));
  return resize(picture, width, Math.round((picture.height * width) / picture.width));
}

/** What find-lines.ts did before there were kernels. */
async function byRuntime(session: InferenceSession, { data, width, height }: Rgb): Promise<Uint8Array> {
  const [inner, outer] = [width, height].map((side) => Math.ceil(side / 32) * 32) as [number, number];
  const [mean, deviation] = [
    [0.485, 0.456, 0.406],
    [0.229, 0.224, 0.225],
  ];
  const planes = new Float32Array(3 * inner * outer);
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const value = data[(y * width + x) * 3 + 2 - channel]! / 255;
        planes[(channel * outer + y) * inner + x] = (value - mean![channel]!) / deviation![channel]!;
      }
    }
  }
  const input = new Tensor('float32', planes, [1, 3, outer, inner]);
  const outputs = await session.run({ [session.inputNames[0]!]: input });
  return Uint8Array.from(outputs[session.outputNames[0]!]!.data as Float32Array, (value) => value * 255);
}

function differenceOf(found: Uint8Array, expected: Uint8Array): MapDifference {
  if (found.length !== expected.length) throw new Error('The two maps have different sizes.');
  const sum = { mean: 0, largest: 0, otherSide: 0, text: 0 };
  for (const [at, value] of found.entries()) {
    const difference = Math.abs(value - expected[at]!);
    sum.mean += difference / found.length;
    sum.largest = Math.max(sum.largest, difference);
    if (value > TEXT !== expected[at]! > TEXT) sum.otherSide += 1 / found.length;
    if (expected[at]! > TEXT) sum.text += 1 / found.length;
  }
  return sum;
}

const parts = { compareDetector, timeDetector };
Object.assign(globalThis, { bench: parts });
