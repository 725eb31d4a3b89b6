import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { CodeFinding } from '#utils/domain/findings.ts';
import { log } from '#utils/log/log.ts';
import { contentOf } from './content/content-of.ts';
import { CODE_READER, openDecoder, type DecodedCode } from './code-reader.ts';
import { straighten } from './straighten.ts';
import { viewsOf } from './views.ts';

/** With modules of one pixel no code is smaller than this: Micro QR M1 has 11 modules, bar codes need more. */
const SMALLEST_SIDE = 10;

/** In this many views a code that cannot be read is searched for, to be straightened. */
const MOST_STRAIGHTENED = 4;

/**
 * Decodes the largest QR or bar code of a picture, in several views until one of them shows a code. Of its content,
 * only what may be told leaves this expert.
 * @returns null where no code can be read
 * @throws PictureError where the decoder cannot be loaded; AbortError when the signal is aborted
 */
export async function readCode(
  engine: Engine,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<CodeFinding | null> {
  if (Math.min(pixels.width, pixels.height) < SMALLEST_SIDE) return null;
  const decoder = await engine.open(CODE_READER, openDecoder);
  for (const view of viewsOf(pixels)) {
    const [code] = await guarded(decoder.decode(view), signal);
    if (code) return told(code);
  }
  // The views are made again, not kept: nearly all codes are read above, and a view may take 8 MB.
  for (const view of viewsOf(pixels).take(MOST_STRAIGHTENED)) {
    const [corners] = await guarded(decoder.findUnread(view), signal);
    if (!corners) continue;
    const [code] = await guarded(decoder.decode(straighten(view, corners)), signal);
    if (code) return told(code);
  }
  return null;
}

/** Nothing where the decoder fails. */
async function guarded<T>(found: Promise<T[]>, signal: AbortSignal): Promise<T[]> {
  const all = await found.catch(countFailure);
  await aPause();
  signal.throwIfAborted();
  return all;
}

/** The decoder's error may quote what it read, so it goes nowhere. */
function countFailure(): [] {
  log.swallow('code: decoder failed', 'not shown');
  return [];
}

function told({ format, text }: DecodedCode): CodeFinding {
  return { format, content: contentOf(text, format) };
}

/** Lets an abort message in. */
function aPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
