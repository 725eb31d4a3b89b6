import { LIMITS } from '#utils/domain/limits.ts';
import type { Supplied } from '#utils/protocol/page-protocol.ts';
import { bringCloserLook } from './closer-look.ts';
import type { PagePicture } from './picture.ts';

/** No request at all; only for what has the page's own origin (Fetch, "only-if-cached"). */
const ONLY_CACHED = { cache: 'only-if-cached', mode: 'same-origin' } as const;

/**
 * Reads a picture in the page's own right; null where it cannot.
 * @param cachedOnly takes what the browser has, without a request.
 */
export async function readPicture(
  { content }: PagePicture,
  cachedOnly: boolean,
  signal: AbortSignal,
): Promise<Supplied | null> {
  if (content instanceof SVGSVGElement) {
    const { serialise } = await bringCloserLook();
    return { bytes: new TextEncoder().encode(serialise(content)).buffer, keep: true };
  }
  if (!content) return null;
  const { url, credentials } = content;
  const how = cachedOnly ? ONLY_CACHED : ({ cache: 'force-cache', credentials } as const);
  const response = await fetch(url, { ...how, signal });
  if (!response.ok) return null;
  const bytes = await readUpTo(LIMITS.bytes + 1, response);
  return { bytes, keep: !/no-store/i.test(response.headers.get('cache-control') ?? '') };
}

/** The beginning of a body: one byte over the limit is enough for the host to refuse it. */
async function readUpTo(bytes: number, { body }: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    if ((read += chunk.length) >= bytes) break;
  }
  // A data URL comes in one chunk, however long, and messages over 64 MiB are not sent.
  return new Blob(chunks).slice(0, bytes).arrayBuffer();
}
