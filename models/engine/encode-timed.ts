import { encode, type Encoded, type EncodedBefore, type EncoderOwner } from './encode.ts';
import type { Engine } from './engine.ts';
import type { Pixels } from './picture/pixels.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Encodes a picture, once a description however many experts ask. What another model has spent on it counts as time
 * of this one too: models are compared by it.
 */
export async function encodeTimed(
  engine: Engine,
  owner: EncoderOwner,
  pixels: Pixels,
  before: EncodedBefore,
  watch: Stopwatch,
): Promise<Encoded> {
  const { encoded, spared } = await watch.time('encode', () => encode(engine, owner, pixels, before));
  for (const [encoder, ms] of spared) if (watch.isFirst(encoder)) watch.add('encode', ms);
  return encoded;
}
