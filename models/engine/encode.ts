import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { Card } from '@/models/catalog';
import type { Engine } from './engine';
import { flatten } from './picture/flatten';
import type { Pixels } from './picture/pixels';
import { resize } from './picture/resize';

/** What an encoder made of one picture: its outputs by name. */
export type Encoded = InferenceSession.OnnxValueMapType;

/**
 * Prepares the picture as the card says and runs the model's encoder over it, once for all experts; then the
 * bridge from there to the decoder, where the encoder is shared.
 */
export async function encode(engine: Engine, card: Card, pixels: Pixels): Promise<Encoded> {
  const { file, picture, input, bridge } = card.encoder;
  const session = await engine.session(card.files[file]!);
  const { data, width, height } = resize(flatten(pixels, picture.background), picture.width, picture.height);
  const trunk = await session.run({ [input.name]: new Tensor('uint8', data, [1, height, width, 3]) });
  return bridge ? { ...trunk, ...(await cross(engine, card, bridge, trunk)) } : trunk;
}

async function cross(
  engine: Engine,
  card: Card,
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
