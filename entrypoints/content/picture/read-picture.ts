import { LIMITS } from '#utils/domain/limits.ts';
import type { PageRefusal, Road, Supplied } from '#utils/protocol/page-protocol.ts';
import { bringCloserLook } from './closer-look.ts';
import type { PagePicture } from './picture.ts';

/** No request at all; only for what has the page's own origin (Fetch, "only-if-cached"). */
const ONLY_CACHED = { cache: 'only-if-cached', mode: 'same-origin' } as const;

/**
 * Reads a picture by a road that is open to the page itself; null where it cannot, and an address is left to try. Most are
 * files, which are fetched. Whatever else there is to do comes with the closer look.
 */
export async function readPicture(
  picture: PagePicture,
  road: Road,
  signal: AbortSignal,
): Promise<Supplied | PageRefusal | null> {
  const { content } = picture;
  if (content && 'url' in content && !content.part) {
    const { url, credentials } = content;
    const how = road === 'cached' ? ONLY_CACHED : ({ cache: 'force-cache', credentials } as const);
    const file = await readFile(url, { ...how, signal }).catch(() => null);
    if (file) return file;
  }
  return (await bringCloserLook()).readOtherwise(picture, road, signal);
}

/** Null where the server gives none. */
export async function readFile(url: string, how: RequestInit): Promise<Supplied | null> {
  const { ok, headers, body } = await fetch(url, how);
  const type = headers.get('content-type');
  // Browsers show a picture whatever the status that it comes with.
  if (!ok && !type?.startsWith('image/')) return null;
  const bytes = await readUpTo(LIMITS.bytes + 1, body);
  return { bytes, keep: !/no-store/i.test(headers.get('cache-control')!), type };
}

/** The beginning of a body: one byte over the limit is enough for the host to refuse it. */
async function readUpTo(bytes: number, body: Response['body']): Promise<ArrayBuffer> {
  // To a content script of Firefox a stream shows neither its iterator nor what a reader gives (Xray vision).
  if (import.meta.env.FIREFOX) return (await new Response(body).blob()).slice(0, bytes).arrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    if ((read += chunk.length) >= bytes) break;
  }
  // A data URL comes in one chunk, however long, and messages over 64 MiB are not sent.
  return new Blob(chunks).slice(0, bytes).arrayBuffer();
}
