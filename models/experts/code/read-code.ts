import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { CodeFinding } from '#utils/domain/findings.ts';
import { log } from '#utils/log/log.ts';
import { contentOf } from './content/content-of.ts';
import { CODE_READER, openDecoder, type CodeDecoder, type DecodedCode } from './code-reader.ts';
import { partViews } from './part-views.ts';
import type { Part } from './signs/largest-group.ts';
import { shapeOf } from './signs/shape-of.ts';
import { signsOfCode } from './signs/signs-of-code.ts';
import { straighten } from './straighten.ts';
import { viewsOf, type View } from './views.ts';

/** With modules of one pixel no code is smaller than this: Micro QR M1 has 11 modules, bar codes need more. */
const SMALLEST_SIDE = 10;

/** In this many views a code that cannot be read is searched for, to be straightened or named. */
const MOST_UNREAD = 4;

/**
 * Decodes the largest QR or bar code of a picture, in several views until one of them shows a code. Of its content,
 * only what may be told leaves this expert.
 * @param isLikely false where only the signs of a code are there, which small print has too: then fewer views are tried
 * @param part where the signs of a code are, if they have been searched for already
 * @returns null where no code can be read
 * @throws PictureError where the decoder cannot be loaded; AbortError when the signal is aborted
 */
export async function readCode(
  engine: Engine,
  pixels: Pixels,
  signal: AbortSignal,
  isLikely = true,
  part = signsOfCode(pixels),
): Promise<CodeFinding | null> {
  if (Math.min(pixels.width, pixels.height) < SMALLEST_SIDE) return null;
  const decoder = await engine.open(CODE_READER, openDecoder);
  for (const view of viewsToTry(pixels, isLikely, part)) {
    const [code] = await guarded(decoder.decode(view, !isLikely), signal);
    if (code) return told(code);
  }
  return isLikely ? readCrooked(decoder, pixels, signal) : null;
}

/**
 * What a code that cannot be read is called. A QR code is known by its three finder patterns, which the decoder sees,
 * bars and modules by the directions of their edges.
 */
export async function nameUnread(engine: Engine, pixels: Pixels, signal: AbortSignal): Promise<CodeFinding> {
  const shape = shapeOf(pixels);
  const content = { type: 'unreadable' } as const;
  if (shape === 'Linear') return { format: shape, content };
  const decoder = await engine.open(CODE_READER, openDecoder);
  for (const view of viewsOf(pixels).take(MOST_UNREAD)) {
    const unread = await guarded(decoder.findUnread(view), signal);
    if (unread.some(({ format }) => format === 'QRCode')) return { format: 'QRCode', content };
  }
  return { format: shape, content };
}

/** The picture as it is, the part of it that looks like a code, then whatever else may help. */
function* viewsToTry(pixels: Pixels, isLikely: boolean, part: Part | null): Generator<View> {
  yield* viewsOf(pixels).take(1);
  if (part) yield* partViews(pixels, part);
  if (isLikely) yield* viewsOf(pixels).drop(1);
}

/** The views are made again, not kept: nearly all codes are read before, and a view may take 8 MB. */
async function readCrooked(
  decoder: CodeDecoder,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<CodeFinding | null> {
  for (const view of viewsOf(pixels).take(MOST_UNREAD)) {
    const [unread] = await guarded(decoder.findUnread(view), signal);
    if (!unread) continue;
    const [code] = await guarded(decoder.decode(straighten(view, unread.corners)), signal);
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
