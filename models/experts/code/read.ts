import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { CodeFinding } from '@/utils/findings';
import { contentOf } from './content/content-of';
import { CODE_READER, openDecoder, type Decoded } from './decoder';
import { viewsOf } from './views';

/** No code is smaller than this, its modules being one pixel each: Micro QR M1 has 11 of them, bars need more. */
const SMALLEST_SIDE = 10;

/**
 * Decodes the largest QR or bar code of a picture, looking at it in several ways until one shows a code.
 * What must not be told of its content stays here.
 * @returns null where no code can be read
 * @throws PictureError where the decoder cannot be loaded; AbortError when the signal says so
 */
export async function readCode(
  engine: Engine,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<CodeFinding | null> {
  if (Math.min(pixels.width, pixels.height) < SMALLEST_SIDE) return null;
  const decoder = await engine.open(CODE_READER, openDecoder);
  for (const view of viewsOf(pixels)) {
    signal.throwIfAborted();
    const [code] = (await guarded(decoder.decode(view))).sort((a, b) => b.area - a.area);
    if (code) return { format: code.format, content: contentOf(code.text, code.format) };
    await aPause();
  }
  return null;
}

/** A view on which the decoder fails shows no code. Its own words could hold what it read: they are dropped. */
function guarded(decoding: Promise<Decoded[]>): Promise<Decoded[]> {
  return decoding.catch(() => []);
}

/** Lets an abort message in. */
function aPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
