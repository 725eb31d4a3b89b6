import { readFile } from '#entrypoints/content/picture/read-picture.ts';
import type { Supplied } from '#utils/protocol/page-protocol.ts';

/**
 * Fetches a picture of another origin as the page itself could: its host must allow that (CORS). Some hosts give their
 * pictures only to requests that name the page they are for, as a page's own requests do under its referrer policy.
 * Without cookies; and without redirects, which could lead into a private network.
 */
export function readCors(
  url: string,
  element: Element | undefined,
  signal: AbortSignal,
): Promise<Supplied | null> {
  return readFile(url, {
    mode: 'cors',
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: element instanceof HTMLImageElement ? (element.referrerPolicy as ReferrerPolicy) : '',
    signal,
  });
}
