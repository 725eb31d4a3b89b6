import { encode, type EarlierEncodings, type Encoded, type EncoderOwner } from './encode.ts';
import type { Engine } from './engine.ts';
import type { Pixels } from './picture/pixels.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Encodes a picture and measures how long it takes. However many experts ask, an encoder's time counts once a description.
 * Time that another model has already spent on it counts too, so that models can be compared.
 */
export async function encodeTimed(
  engine: Engine,
  owner: EncoderOwner,
  pixels: Pixels,
  earlier: EarlierEncodings,
  watch: Stopwatch,
): Promise<Encoded> {
  const { encoded, alreadySpent } = await watch.time('encode', () => encode(engine, owner, pixels, earlier));
  for (const [encoder, ms] of alreadySpent) if (watch.isFirst(encoder)) watch.add('encode', ms);
  return encoded;
}
