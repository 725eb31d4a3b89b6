import { PictureError } from '#utils/domain/picture-error.ts';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import { LIMITS, megabytes } from '#utils/domain/limits.ts';
import type { ObtainedBytes } from './obtained-bytes.ts';

export interface FetchRequest {
  url: string;
  credentials: 'omit' | 'include';
  /** True where the page itself is at a private or loopback address. */
  privatePage: boolean;
}

/**
 * Fetches a picture, within the limits of time and size. Nothing goes through the HTTP cache: for the extension it is
 * shared by all sites, so that a fast answer would tell one site what another has shown.
 * @throws PictureError where the picture cannot or must not be fetched; AbortError when the signal is aborted
 */
export async function fetchPicture(request: FetchRequest, signal: AbortSignal): Promise<ObtainedBytes> {
  checkAddress(request.url, request.privatePage);
  const deadline = AbortSignal.timeout(LIMITS.fetch);
  try {
    const response = await fetch(request.url, {
      credentials: request.credentials,
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, deadline]),
    });
    checkAddress(response.url, request.privatePage);
    checkStatus(response, request.url);
    const keep = !/\bno-store\b/i.test(response.headers.get('cache-control') ?? '');
    return { bytes: await readBody(response, request.url), keep };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    signal.throwIfAborted();
    if (deadline.aborted) throw tooSlow(request.url);
    throw new PictureError('network', `${short(request.url)} could not be fetched.`, { cause: error });
  }
}

function checkAddress(address: string, privatePage: boolean): void {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new PictureError('bad-address', `${short(address)} is no http or https address.`);
  }
  if (!privatePage && isPrivateAddress(url)) {
    throw new PictureError(
      'private-address',
      `${short(address)} is on this machine or its network, the page is not: it is not fetched.`,
    );
  }
}

function checkStatus({ ok, status }: Response, url: string): void {
  if (ok) return;
  if (status === 404 || status === 410) {
    throw new PictureError('not-found', `The server has no ${short(url)} (${status}).`);
  }
  const retry = status >= 500 || status === 408 || status === 429;
  throw new PictureError('network', `The server answered ${status} for ${short(url)}.`, { retry });
}

/** Reads no more than the limit, whatever length the server states. */
async function readBody(response: Response, url: string): Promise<ArrayBuffer> {
  if (Number(response.headers.get('content-length') ?? 0) > LIMITS.bytes) {
    await response.body?.cancel();
    throw tooLarge(url);
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length <= LIMITS.bytes) continue;
    await reader?.cancel();
    throw tooLarge(url);
  }
  return new Blob(chunks).arrayBuffer();
}

function tooLarge(url: string): PictureError {
  return new PictureError(
    'too-many-bytes',
    `${short(url)} is larger than ${megabytes(LIMITS.bytes)}, the most that is read.`,
  );
}

function tooSlow(url: string): PictureError {
  return new PictureError('timeout', `${short(url)} did not arrive within ${LIMITS.fetch / 1000} seconds.`);
}

/** An address as a message names it: shortened, and without the query, which may hold secrets. */
function short(address: string): string {
  return address.replace(/[?#].*$/s, '').slice(0, 120);
}
