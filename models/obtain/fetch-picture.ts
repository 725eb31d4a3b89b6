import { PictureError } from '#utils/domain/picture-error.ts';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import { LIMITS, megabytes } from '#utils/domain/limits.ts';
import type { PictureSize } from './header/format.ts';
import type { ObtainedBytes } from './obtained-bytes.ts';
import { charsetIn } from './charset.ts';
import { checkShown, shortened, statusError } from './check-answer.ts';

export interface FetchRequest {
  url: string;
  credentials: 'omit' | 'include';
  /** True where the page itself is at a private or loopback address. */
  privatePage: boolean;
  /** Size of the picture as the page shows it, where it tells. */
  shown?: PictureSize | undefined;
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
    if (!response.ok && !request.shown) throw statusError(response.status, request.url);
    const keep = !/\bno-store\b/i.test(response.headers.get('cache-control') ?? '');
    const bytes = await readBody(response, request.url);
    if (request.shown) checkShown(bytes, request.shown, response, request.url);
    return { bytes, keep, charset: charsetIn(response.headers.get('content-type')) };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    signal.throwIfAborted();
    if (deadline.aborted) throw tooSlow(request.url);
    throw new PictureError('network', `${shortened(request.url)} could not be loaded.`, { cause: error });
  }
}

function checkAddress(address: string, privatePage: boolean): void {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new PictureError('bad-address', `${shortened(address)} is not an http or https address.`);
  }
  if (!privatePage && isPrivateAddress(url)) {
    throw new PictureError(
      'private-address',
      `${shortened(address)} is on this device or its network, but the page is not, so it was not loaded.`,
    );
  }
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
    `${shortened(url)} is larger than ${megabytes(LIMITS.bytes)}, the most that is read.`,
  );
}

function tooSlow(url: string): PictureError {
  return new PictureError(
    'timeout',
    `${shortened(url)} did not arrive within ${LIMITS.fetch / 1000} seconds.`,
  );
}
