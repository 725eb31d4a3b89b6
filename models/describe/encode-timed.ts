import { encode, type Encoded, type EncodedBefore, type EncoderOwner } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { Stopwatch } from './stopwatch';

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
