import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { Engine } from './engine.ts';
import type { KeepLatest } from './keep-latest.ts';
import { flatten } from './picture/flatten.ts';
import type { Pixels } from './picture/pixels.ts';
import { resize } from './picture/resize.ts';

/** What an encoder made of one picture: its outputs by name. */
export type Encoded = InferenceSession.OnnxValueMapType;

/** What encoders made of the latest pictures, and how many milliseconds that took. */
export type Encodings = KeepLatest<{ outputs: Encoded; ms: number }>;

/** Where what was encoded for one model is kept for the next one. */
export interface EarlierEncodings {
  /** Identifies the picture. */
  id: string;
  encodings: Encodings;
}

/** Nothing is taken from earlier models, and nothing is kept for later ones. */
export const NO_EARLIER_ENCODINGS: EarlierEncodings = { id: '', encodings: (_, make) => make() };

/** Whose encoder it is: a captioner, or the router that shares it. */
export interface EncoderOwner {
  files: CaptionCard['files'];
  encoder: Pick<CaptionCard['encoder'], 'file' | 'picture' | 'input' | 'beside' | 'bridge'>;
}

/**
 * Prepares the picture as the card says and runs the model's encoder over it, once for all experts. Where that encoder is
 * the model's own, the shared trunk runs too. Then the bridge, if there is one, makes of it what the decoder starts from.
 * @returns `alreadySpent`: for each encoder, the milliseconds that another model had already spent on it
 */
export async function encode(
  engine: Engine,
  card: EncoderOwner,
  pixels: Pixels,
  { id, encodings }: EarlierEncodings = NO_EARLIER_ENCODINGS,
): Promise<{ encoded: Encoded; alreadySpent: ReadonlyMap<string, number> }> {
  const { beside, bridge, ...own } = card.encoder;
  const outputs: Record<string, Encoded[string]> = {};
  const alreadySpent = new Map<string, number>();
  for (const encoder of [own, ...(beside ? [{ ...own, ...beside }] : [])]) {
    let isNew = false;
    const found = await encodings(keyOf(card, encoder, id), async () => {
      isNew = true;
      const start = performance.now();
      return { outputs: await runEncoder(engine, card, encoder, pixels), ms: performance.now() - start };
    });
    Object.assign(outputs, found.outputs);
    alreadySpent.set(card.files[encoder.file]!.sha256, isNew ? 0 : found.ms);
  }
  const encoded = bridge ? { ...outputs, ...(await runBridge(engine, card, bridge, outputs)) } : outputs;
  return { encoded, alreadySpent };
}

/** One of an owner's encoders. */
type OneEncoder = Pick<CaptionCard['encoder'], 'file' | 'picture' | 'input'>;

function keyOf({ files }: EncoderOwner, { file, picture }: OneEncoder, id: string): string {
  return [id, files[file]!.sha256, JSON.stringify(picture)].join(' ');
}

async function runEncoder(
  engine: Engine,
  { files }: EncoderOwner,
  { file, picture, input }: OneEncoder,
  pixels: Pixels,
): Promise<Encoded> {
  const session = await engine.session(files[file]!);
  const { data, width, height } = resize(flatten(pixels, picture.background), picture.width, picture.height);
  return session.run({ [input.name]: new Tensor('uint8', data, [1, height, width, 3]) });
}

async function runBridge(
  engine: Engine,
  card: EncoderOwner,
  { file, inputs }: NonNullable<CaptionCard['encoder']['bridge']>,
  outputs: Encoded,
): Promise<Encoded> {
  const session = await engine.session(card.files[file]!);
  return session.run(Object.fromEntries(inputs.map((name) => [name, outputs[name]!])));
}

/** The numbers of one output. @throws where there is no such output of floats */
export function floats(encoded: Encoded, name: string): Float32Array {
  const output = encoded[name];
  if (!(output instanceof Tensor) || !(output.data instanceof Float32Array)) {
    throw new TypeError(`The encoder gave no float32 output "${name}".`);
  }
  return output.data;
}
