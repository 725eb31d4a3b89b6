import type { PageContext } from '#utils/protocol/page-context.ts';
import type { FromPage } from '#utils/protocol/page-protocol.ts';
import { hash } from './hash.ts';

/** A picture as its frame knows it: who may fetch it, and what the page itself can read. */
export interface PagePicture {
  /** Equal keys are equal pictures (of one site). */
  key: string;
  source: Extract<FromPage, { type: 'ask' }>['source'];
  /** What shows it. */
  element?: Element;
  /** What the page reads in its own right (read/read-picture.ts); present where the page is the one who fetches. */
  content?: PageFile | SVGSVGElement;
  /** Where the host can try where the page failed: the address may lead to another origin. */
  address?: string;
  /** What stands around the element that is asked for. */
  context?: PageContext;
}

/** A file that the page may fetch, and with which cookies. */
export interface PageFile {
  url: string;
  credentials: 'include' | 'same-origin';
  /** The part of it that shows, in its own pixels: a sprite. */
  part?: { x: number; y: number; width: number; height: number };
}

/** Longer addresses (data URLs) are represented by a digest: ports and maps stay small. */
const LONGEST_KEY = 2_000;

/**
 * The picture that `url` shows on this page. What the page itself could read, the page's own fetch reads:
 * same-origin, `data:` and `blob:` addresses and images loaded with a `crossorigin` attribute. All else is
 * fetched by the host, without cookies: its description must not tell the page more than the page may know.
 */
export function pictureAt(url: string, crossOrigin: string | null = null): PagePicture {
  const key = url.length > LONGEST_KEY ? `long:${url.length}:${hash(url)}` : url;
  if (!readableByPage(url, crossOrigin)) return { key, source: { by: 'host', url } };
  return {
    key,
    source: { by: 'page' },
    content: { url, credentials: crossOrigin === 'use-credentials' ? 'include' : 'same-origin' },
    ...(url.startsWith('http') ? { address: url } : {}),
  };
}

function readableByPage(url: string, crossOrigin: string | null): boolean {
  if (/^(?:data|blob):/i.test(url)) return true;
  // A frame without an address of its own (about:blank, srcdoc) has the origin of its parent, but not in `location`.
  return crossOrigin !== null || URL.parse(url)?.origin === origin;
}
