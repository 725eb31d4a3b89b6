import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { Card } from '@/models/catalog';
import type { Engine } from './engine';
import { flatten } from './picture/flatten';
import type { Pixels } from './picture/pixels';
import { resize } from './picture/resize';

/** What an encoder made of one picture: its outputs by name. */
export type Encoded = InferenceSession.OnnxValueMapType;

/** Prepares the picture as the card says and runs the model's encoder over it, once for all experts. */
export async function encode(engine: Engine, card: Card, pixels: Pixels): Promise<Encoded> {
  const { file, picture, input } = card.encoder;
  const session = await engine.session(card.files[file]!);
  const { data, width, height } = resize(flatten(pixels, picture.background), picture.width, picture.height);
  return session.run({ [input.name]: new Tensor('uint8', data, [1, height, width, 3]) });
}

/** The numbers of one output. @throws where there is no such output of floats */
export function floats(encoded: Encoded, name: string): Float32Array {
  const output = encoded[name];
  if (!(output instanceof Tensor) || !(output.data instanceof Float32Array)) {
    throw new TypeError(`The encoder gave no float32 output "${name}".`);
  }
  return output.data;
}
