import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { CodeFinding } from '@/utils/findings';
import { contentOf } from './content/content-of';
import { CODE_READER, openDecoder, type Decoded, type Decoder, type Decoding } from './decoder';
import { straighten } from './straighten';
import { viewsOf, type View } from './views';

/** No code is smaller than this, its modules being one pixel each: Micro QR M1 has 11 of them, bars need more. */
const SMALLEST_SIDE = 10;

/** Views in which a crooked code is straightened at most. */
const MOST_STRAIGHTENED = 6;

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
  const crooked: View[] = [];
  for (const view of viewsOf(pixels)) {
    const { codes, unread } = await decode(decoder, view, signal);
    if (codes[0]) return told(codes[0]);
    if (unread[0] && crooked.length < MOST_STRAIGHTENED) crooked.push(straighten(view, unread[0]));
  }
  for (const view of crooked) {
    const { codes } = await decode(decoder, view, signal);
    if (codes[0]) return told(codes[0]);
  }
  return null;
}

/** A view on which the decoder fails shows no code. Its own words could hold what it read: they are dropped. */
async function decode(decoder: Decoder, view: View, signal: AbortSignal): Promise<Decoding> {
  await aPause();
  signal.throwIfAborted();
  return decoder.decode(view).catch(() => ({ codes: [], unread: [] }));
}

function told({ format, text }: Decoded): CodeFinding {
  return { format, content: contentOf(text, format) };
}

/** Lets an abort message in. */
function aPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
