import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { Card } from '#models/catalog/caption-card.ts';
import type { Engine } from './engine.ts';
import type { KeepLatest } from './keep-latest.ts';
import { flatten } from './picture/flatten.ts';
import type { Pixels } from './picture/pixels.ts';
import { resize } from './picture/resize.ts';

/** What an encoder made of one picture: its outputs by name. */
export type Encoded = InferenceSession.OnnxValueMapType;

/** What encoders made of the latest pictures, and how many milliseconds that took. */
export type Encodings = KeepLatest<{ trunk: Encoded; ms: number }>;

export interface EncodedBefore {
  /** Tells the picture from every other. */
  id: string;
  encodings: Encodings;
}

/** For whoever wants nothing spared, and leaves nothing for another model. */
export const NOTHING_BEFORE: EncodedBefore = { id: '', encodings: (_, make) => make() };

/** Whose encoder it is: a captioner, or the router that shares it. */
export interface EncoderOwner {
  files: Card['files'];
  encoder: Pick<Card['encoder'], 'file' | 'picture' | 'input' | 'beside' | 'bridge'>;
}

/**
 * Prepares the picture as the card says and runs the model's encoder over it, once for all experts, and the shared trunk
 * where the encoder is the model's own; then the bridge from there to the decoder.
 * @returns `spared`: for each encoder, the milliseconds that another model had already spent on it
 */
export async function encode(
  engine: Engine,
  card: EncoderOwner,
  pixels: Pixels,
  { id, encodings }: EncodedBefore = NOTHING_BEFORE,
): Promise<{ encoded: Encoded; spared: ReadonlyMap<string, number> }> {
  const { beside, bridge, ...own } = card.encoder;
  const trunk: Record<string, Encoded[string]> = {};
  const spared = new Map<string, number>();
  for (const encoder of [own, ...(beside ? [{ ...own, ...beside }] : [])]) {
    let made = false;
    const found = await encodings(keyOf(card, encoder, id), async () => {
      made = true;
      const start = performance.now();
      return { trunk: await runEncoder(engine, card, encoder, pixels), ms: performance.now() - start };
    });
    Object.assign(trunk, found.trunk);
    spared.set(card.files[encoder.file]!.sha256, made ? 0 : found.ms);
  }
  return { encoded: bridge ? { ...trunk, ...(await cross(engine, card, bridge, trunk)) } : trunk, spared };
}

/** One of an owner's encoders. */
type OneEncoder = Pick<Card['encoder'], 'file' | 'picture' | 'input'>;

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

async function cross(
  engine: Engine,
  card: EncoderOwner,
  { file, inputs }: NonNullable<Card['encoder']['bridge']>,
  trunk: Encoded,
): Promise<Encoded> {
  const session = await engine.session(card.files[file]!);
  return session.run(Object.fromEntries(inputs.map((name) => [name, trunk[name]!])));
}

/** The numbers of one output. @throws where there is no such output of floats */
export function floats(encoded: Encoded, name: string): Float32Array {
  const output = encoded[name];
  if (!(output instanceof Tensor) || !(output.data instanceof Float32Array)) {
    throw new TypeError(`The encoder gave no float32 output "${name}".`);
  }
  return output.data;
}
