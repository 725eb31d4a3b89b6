import { LIMITS } from '#utils/domain/limits.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import { DRAWING, type FromPage, type Supplied } from '#utils/protocol/page-protocol.ts';
import { findHub } from '#entrypoints/content/handover.ts';

type Ask = Extract<FromPage, { type: 'ask' }>;

/** A picture as its frame knows it: who may fetch it, and how. */
export interface Picture {
  /** Equal keys are equal pictures (of one site). */
  key: string;
  source: Ask['source'];
  /** Reads it in the page's own right, null if it cannot; present where the page is the one who fetches. */
  read?: (cachedOnly: boolean, signal: AbortSignal) => Promise<Supplied | null>;
  /** Where the host can try where the page failed: the address may lead to another origin. */
  address?: string;
  /** What stands around the element that is asked for. */
  context?: PageContext;
}

/** No request at all; only for what has the page's own origin (Fetch, "only-if-cached"). */
const ONLY_CACHED = { cache: 'only-if-cached', mode: 'same-origin' } as const;

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
  const usual: RequestInit = {
    cache: 'force-cache',
    credentials: crossOrigin === 'use-credentials' ? 'include' : 'same-origin',
  };
  return {
    key,
    source: { by: 'page' },
    read: async (cachedOnly, signal) => {
      const how = cachedOnly ? ONLY_CACHED : usual;
      const response = await fetch(url, { ...how, signal });
      if (!response.ok) return null;
      const bytes = await readUpTo(LIMITS.bytes + 1, response);
      return { bytes, keep: !/no-store/i.test(response.headers.get('cache-control') ?? '') };
    },
    ...(url.startsWith('http') ? { address: url } : {}),
  };
}

/**
 * An inline drawing: there is no address, the page's own markup is the picture. Its content names it, without
 * the outermost tag and computed styles: our own text and a passing hover or animation make no new picture.
 */
export function drawing(svg: SVGSVGElement): Picture {
  return {
    key: `${DRAWING}${hash(svg.innerHTML)}`,
    source: { by: 'page' },
    // The background brings panel.js before it asks for a drawing: most get a name without being looked at.
    read: async () => {
      const file = findHub()?.serialiseSvg?.(svg);
      return file ? { bytes: new TextEncoder().encode(file).buffer, keep: true } : null;
    },
  };
}

function readableByPage(url: string, crossOrigin: string | null): boolean {
  if (/^(?:data|blob):/i.test(url)) return true;
  // A frame without an address of its own (about:blank, srcdoc) has the origin of its parent, but not in `location`.
  return crossOrigin !== null || URL.parse(url)?.origin === origin;
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
