import { LIMITS } from '@/models/host/limits';
import type { PageContext } from '@/utils/page-context';
import type { FromPage } from '@/utils/page-protocol';

type Ask = Extract<FromPage, { type: 'ask' }>;

/** A picture as its frame knows it: who may fetch it, and how. */
export interface Picture {
  /** Equal keys are equal pictures (of one site). */
  key: string;
  source: Ask['source'];
  /** Reads the bytes in the page's own right; present where the page is the one who fetches. */
  read?: (signal: AbortSignal) => Promise<ArrayBuffer>;
  /** What stands around the element that is asked for. */
  context?: PageContext;
}

/** Longer addresses (data URLs) are represented by a digest: ports and maps stay small. */
const LONGEST_KEY = 2_000;

/**
 * The picture that `url` shows on this page. What the page itself could read, the page's own fetch reads:
 * same-origin, `data:` and `blob:` addresses and images loaded with a `crossorigin` attribute. All else is
 * fetched by the host, without cookies: its description must not tell the page more than the page may know.
 */
export function pictureAt(url: string, crossOrigin: string | null = null): Picture {
  const key = url.length > LONGEST_KEY ? `long:${url.length}:${hash(url)}` : url;
  if (!readableByPage(url, crossOrigin)) return { key, source: { by: 'host', url } };
  const credentials = crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
  return {
    key,
    source: { by: 'page' },
    read: async (signal) => {
      const response = await fetch(url, { cache: 'force-cache', credentials, signal });
      if (!response.ok) throw new Error(`the page's server answered ${response.status}`);
      return readUpTo(LIMITS.bytes + 1, response);
    },
  };
}

/** An inline drawing: there is no address, the page's own markup is the picture. */
export function drawing(svg: string): Picture {
  return {
    key: `svg:${svg.length}:${hash(svg)}`,
    source: { by: 'page' },
    read: () => Promise.resolve(new TextEncoder().encode(svg).buffer),
  };
}

function readableByPage(url: string, crossOrigin: string | null): boolean {
  if (/^(?:data|blob):/i.test(url)) return true;
  return crossOrigin !== null || URL.parse(url)?.origin === location.origin;
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

/** Characters of a text that go into its hash; of longer ones every n-th. A data URL may have a hundred million. */
const MOST_HASHED = 100_000;

/** Two rounds of FNV-1a with different seeds: 64 bits, enough to tell the pictures of one page apart. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i += Math.ceil(text.length / MOST_HASHED)) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
